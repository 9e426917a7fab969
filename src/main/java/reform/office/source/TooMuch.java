package reform.office.source;

import java.io.IOException;

/** More came out of a part of a zip file than may. */
final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
}
