package reform.cli.options;

import java.util.List;
import java.util.Optional;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;

/** {@code --format} and {@code -o} as they were typed: which of the command's formats, and the file or folder to write. */
public final class Destination {
    private final List<Format> formats;
    private Optional<String> word = Optional.empty();
    private Optional<String> name = Optional.empty();

    /** @param formats those that the command has */
    public Destination(Format... formats) {
        this.formats = List.of(formats);
    }

    /**
     * Defines both options in the section of the output.
     *
     * @param place what {@code -o} names: a file or a folder
     */
    public void define(Syntax syntax, ValueKind place) {
        syntax.section("output")
                .value(ValueKind.FORMAT, typed -> word = Optional.of(typed), "--format")
                .value(place, typed -> name = Optional.of(typed), "-o", "--output");
    }

    public List<Format> formats() {
        return formats;
    }

    /** The format that was named; a failure of usage when the command does not have it. */
    public Optional<Format> namedFormat() {
        return word.map(each -> Format.ofWord(each, formats));
    }

    /** The format that was named, else the one that the file's ending tells. */
    public Optional<Format> format() {
        return namedFormat().or(() -> name.flatMap(each -> Format.ofFile(each, formats)));
    }

    /** The file or folder to write to; empty for standard output. */
    public Optional<String> name() {
        return name;
    }
}
