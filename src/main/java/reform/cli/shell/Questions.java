package reform.cli.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import reform.terminal.Prompt;

/**
 * Standard input and error of a command that is run at a prompt: a question that it asks on standard error is asked again
 * by the prompt, so that its answer can be edited and given up.
 */
final class Questions {
    private final Prompt prompt;
    private final OutputStream shown;
    /** What stands on standard error since the last line end. */
    private final ByteArrayOutputStream question = new ByteArrayOutputStream();

    Questions(Prompt prompt, OutputStream shown) {
        this.prompt = prompt;
        this.shown = shown;
    }

    OutputStream err() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                shown.write(bytes, offset, length);
                for (int i = offset; i < offset + length; i++) {
                    if (bytes[i] == '\n') {
                        question.reset();
                    } else {
                        question.write(bytes[i]);
                    }
                }
            }

            @Override
            public void flush() throws IOException {
                shown.flush();
            }
        };
    }

    InputStream in() {
        return new InputStream() {
            private InputStream answer = InputStream.nullInputStream();

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int some = answer.read(bytes, offset, length);
                if (some >= 0) {
                    return some;
                }
                shown.write('\r');
                shown.flush();
                String asked = question.toString(StandardCharsets.UTF_8);
                String text = prompt.ask(asked).map(line -> line + "\n").orElse("");
                question.reset();
                answer = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                return answer.read(bytes, offset, length);
            }
        };
    }
}
