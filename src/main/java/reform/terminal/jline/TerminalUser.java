package reform.terminal.jline;

import java.util.concurrent.locks.Lock;

/** What has the terminal to itself, in a mode of its own: a prompt, or a full screen. */
interface TerminalUser {

    /** Held while something is written to the terminal: under it, nothing is half written. */
    Lock lock();

    /** Has the terminal look as before, under the lock; the modes of its driver are restored by whoever asks for it. */
    void leave();

    /** Takes the terminal again and paints anew, under the lock; also without having left it. */
    void resume();
}
