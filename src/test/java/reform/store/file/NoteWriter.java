package reform.store.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A process that appends notes to a list: file, how many, text. It says when it starts to write. */
final class NoteWriter {
    private NoteWriter() {}

    /** The process. */
    static ProcessBuilder process(ListFile file, int notes, String text) {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NoteWriter.class.getName(),
                        file.path().orElseThrow().toString(),
                        Integer.toString(notes),
                        text)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    public static void main(String[] args) throws Exception {
        ListFile file = ListFile.of(args[0], Path.of(args[0]));
        ListWriter writer = new ListWriter(Duration.ofSeconds(60), Optional.empty());
        System.out.write('.');
        System.out.flush();
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            String text = args[2] + " number " + i;
            writer.write(file, list -> List.of(ListWriterTest.note(text)));
        }
    }
}
