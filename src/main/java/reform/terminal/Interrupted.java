package reform.terminal;

/** Ctrl-C ended the command: what it would have said is not wanted any more. */
public final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Interrupted() {
        super(null, null, false, false);
    }

    /**
     * Ends the work where it is not wanted any more.
     *
     * @throws Interrupted when the person has pressed Ctrl-C
     */
    public static void check(Host host) {
        if (host.interactive().interrupted()) {
            throw new Interrupted();
        }
    }
}
