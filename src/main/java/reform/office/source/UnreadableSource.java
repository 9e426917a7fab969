package reform.office.source;

import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** Why a document can't be read. */
public final class UnreadableSource extends Exception {
    private static final long serialVersionUID = 1L;

    /** The kinds of document that can't be read. */
    public enum Reason {
        EMPTY,
        /** Protected by a password. */
        ENCRYPTED,
        /** Cut short, or not what its first bytes promise. */
        DAMAGED,
        /** More than may be read: a bomb, or no work list. */
        TOO_LARGE,
        /** XML that declares entities, which no office program writes. */
        ENTITIES,
        /** A format that is known and not read. */
        UNSUPPORTED,
        /** Bytes of no known format. */
        UNKNOWN_FORMAT,
        /** Text in an encoding that can't be found out. */
        UNKNOWN_ENCODING,
        /** The encoding that was named does not fit. */
        WRONG_ENCODING,
        /** A PDF of pictures. */
        NO_TEXT;

        /** The word in keys of messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final transient List<Object> values;

    public UnreadableSource(Reason reason, Object... values) {
        super(reason.word());
        this.reason = reason;
        this.values = List.of(values);
    }

    /** What the failure of a reader says of the document. */
    static UnreadableSource because(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            boolean tooMuch = cause instanceof TooMuch
                    || (cause instanceof XMLStreamException xml && xml.getNestedException() instanceof TooMuch);
            if (tooMuch) {
                return new UnreadableSource(Reason.TOO_LARGE);
            }
        }
        String message = String.valueOf(e.getMessage());
        boolean entities = message.contains("entity") || message.contains("DOCTYPE");
        return new UnreadableSource(entities ? Reason.ENTITIES : Reason.DAMAGED);
    }

    public Reason reason() {
        return reason;
    }

    /** What the message names. */
    public List<Object> values() {
        return values;
    }
}
