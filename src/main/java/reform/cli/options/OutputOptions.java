package reform.cli.options;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import reform.cli.session.Opener;
import reform.cli.session.OutputFile;
import reform.cli.session.OutputText;
import reform.cli.session.Session;
import reform.cli.syntax.Failure;
import reform.cli.syntax.Format;
import reform.cli.syntax.Syntax;
import reform.cli.syntax.ValueKind;
import reform.render.text.OutputProfile;
import reform.render.text.TerminalText;

/** {@code --format} and {@code -o}: in which form the result is wanted, and where. */
public final class OutputOptions {
    private final Destination destination;
    private boolean open;
    private boolean folder;

    /** @param formats those that the command has; the first is the default */
    public OutputOptions(Format... formats) {
        destination = new Destination(formats);
    }

    public void define(Syntax syntax) {
        destination.define(syntax, ValueKind.FILE);
        if (formats().contains(Format.HTML)) {
            syntax.flag(() -> open = true, "--open");
        }
    }

    public List<Format> formats() {
        return destination.formats();
    }

    /** Takes what -o names for a folder, whose name says nothing of a format. */
    void intoFolder() {
        folder = true;
    }

    /** The format asked for, by word or by the file's ending. */
    public Format format() {
        return (folder ? destination.namedFormat() : destination.format())
                .orElse(open ? Format.HTML : formats().get(0));
    }

    /** Whether the result is to be opened once it is written. */
    boolean opens() {
        return open;
    }

    /** The format that was named. */
    Optional<Format> chosenFormat() {
        return destination.namedFormat();
    }

    /** The file or folder to write to. */
    Optional<String> file() {
        return destination.name();
    }

    /** Whether a person sees the result come onto the screen. */
    public boolean isOnScreen(Session session) {
        return file().isEmpty() && !open && session.profile().terminal();
    }

    /** How the result is to look: plain in a file. */
    public OutputProfile profile(Session session) {
        return file().isPresent() || open ? OutputProfile.PLAIN : session.profile();
    }

    /**
     * Prints the result, or writes it to the file at once and whole. Values that are written as they are in a file or a
     * pipe are made harmless in a terminal.
     */
    public void write(Session session, String text) throws IOException {
        write(session, new OutputText().append(text));
    }

    /** Where the result is written until it is whole: for {@link #write(Session, OutputText)}. */
    public OutputText text(Session session) {
        return session.showing(file().isPresent() || open ? new OutputText() : session.longText());
    }

    /** The same for a result that was written piece by piece. */
    public void write(Session session, OutputText text) throws IOException {
        if (file().isPresent() || open) {
            writeFile(session, text.pieces().toArray(byte[][]::new));
        } else if (writesValuesAsTheyAre() && session.profile().terminal()) {
            session.print(TerminalText.harmless(text.toString()));
        } else {
            session.print(text);
        }
    }

    /** Writes the result to the file, or to one of its own for a page that is only to be looked at, and says so. */
    void writeFile(Session session, byte[]... content) throws IOException {
        if (open && format() != Format.HTML && format() != Format.DOCX) {
            throw Failure.usage("cli.nothing-to-open", format().word());
        }
        String name = file().isPresent() ? file().get() : Opener.newFile(format().ending());
        OutputFile.writeResult(session, name, content);
        if (!OutputFile.isOfTheSystem(session, name)) {
            session.say(session.messages().text("cli.written", name));
        }
        if (open) {
            Opener.open(session, name);
        }
    }

    private boolean writesValuesAsTheyAre() {
        Format format = format();
        return format == Format.CSV || format == Format.TSV;
    }
}
