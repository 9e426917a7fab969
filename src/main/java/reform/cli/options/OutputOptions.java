package reform.cli.options;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import reform.cli.session.OutputFile;
import reform.cli.session.Session;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;
import reform.render.text.OutputProfile;
import reform.render.text.TerminalText;

/** {@code --format} and {@code -o}: in which form the result is wanted, and where. */
public final class OutputOptions {
    private final List<Format> formats;
    private Optional<String> format = Optional.empty();
    private Optional<String> file = Optional.empty();

    /** @param formats those that the command has; the first is the default */
    public OutputOptions(Format... formats) {
        this.formats = List.of(formats);
    }

    public void define(Syntax syntax) {
        syntax.section("output")
                .value(ValueKind.FORMAT, word -> format = Optional.of(word), "--format")
                .value(ValueKind.FILE, name -> file = Optional.of(name), "-o", "--output");
    }

    public List<Format> formats() {
        return formats;
    }

    /** The format asked for, by word or by the file's ending. */
    public Format format() {
        return chosenFormat()
                .or(() -> file.flatMap(name -> Format.ofFile(name, formats)))
                .orElse(formats.get(0));
    }

    /** The format that was named. */
    Optional<Format> chosenFormat() {
        return format.map(word -> Format.ofWord(word, formats));
    }

    /** The file or folder to write to. */
    Optional<String> file() {
        return file;
    }

    /** How the result is to look: plain in a file. */
    public OutputProfile profile(Session session) {
        return file.isPresent() ? OutputProfile.PLAIN : session.profile();
    }

    /**
     * Prints the result, or writes it to the file at once and whole. Values that are written as they are in a file or a
     * pipe are made harmless in a terminal.
     */
    public void write(Session session, String text) throws IOException {
        if (file.isPresent()) {
            OutputFile.writeResult(session, file.get(), text);
        } else if (writesValuesAsTheyAre() && session.profile().terminal()) {
            session.print(TerminalText.harmless(text));
        } else {
            session.print(text);
        }
    }

    private boolean writesValuesAsTheyAre() {
        Format format = format();
        return format == Format.CSV || format == Format.TSV;
    }
}
