package reform.cli;

/** Ctrl-C ended the command: what it would have said is not wanted any more. */
final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Interrupted() {
        super(null, null, false, false);
    }

    /** @throws Interrupted when the person has pressed Ctrl-C */
    static void check(Host host) {
        if (host.interactive().interrupted()) {
            throw new Interrupted();
        }
    }
}
