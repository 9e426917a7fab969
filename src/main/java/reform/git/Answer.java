package reform.git;

import java.nio.charset.StandardCharsets;

/** What a program said: its exit code, standard output as bytes, standard error as text. */
final class Answer {
    private final int code;
    private final byte[] out;
    private final String err;

    Answer(int code, byte[] out, String err) {
        this.code = code;
        this.out = out;
        this.err = err;
    }

    int code() {
        return code;
    }

    byte[] out() {
        return out;
    }

    String err() {
        return err;
    }

    boolean ok() {
        return code == 0;
    }

    String text() {
        return new String(out, StandardCharsets.UTF_8);
    }

    /** The text without the line end. */
    String line() {
        return text().strip();
    }
}
