package reform.cli.syntax;

import java.util.List;

/** What a command accepts. */
public interface Definition {
    /** Adds the options and words of the command. */
    void define(Syntax syntax);

    /** The formats that {@code --format} takes, the default first. */
    List<Format> formats();
}
