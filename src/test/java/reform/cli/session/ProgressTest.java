package reform.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final String ERASE = "\r\u001b[K";

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final HandSetClock clock = new HandSetClock();
    private final Progress progress = new Progress(terminal, clock, 24);

    /** A clock that stands until it is set. */
    private static final class HandSetClock extends Clock {
        private Instant now = Instant.EPOCH;

        void forward(int millis) {
            now = now.plus(Duration.ofMillis(millis));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private String shown() {
        String text = terminal.toString(StandardCharsets.UTF_8);
        terminal.reset();
        return text;
    }

    @Test
    void saysNothingForASecond() {
        progress.begin("reading (# MB)", () -> 59_000_000);
        progress.tick();
        clock.forward(999);
        progress.tick();
        assertThat(shown()).isEmpty();
        clock.forward(1);
        progress.tick();
        assertThat(shown()).isEqualTo(ERASE + "reading (59 MB)");
    }

    @Test
    void saysHowFarItIsAndGoesWhenItIsDone() {
        AtomicLong bytes = new AtomicLong();
        clock.forward(2_000);
        progress.begin("writing a#b (# MB)", bytes::get);
        progress.tick();
        bytes.set(12_345_678);
        progress.tick();
        progress.tick();
        assertThat(shown()).isEqualTo(ERASE + "writing a#b (0 MB)" + ERASE + "writing a#b (12 MB)");
        progress.end();
        progress.tick();
        assertThat(shown()).isEqualTo(ERASE);
    }

    @Test
    void makesRoomAndKeepsToOneLine() {
        clock.forward(2_000);
        progress.begin("正在读取很长很长的名字", () -> 0);
        progress.tick();
        assertThat(shown()).isEqualTo(ERASE + "正在读取很长很长的名字");
        progress.hide();
        progress.hide();
        assertThat(shown()).isEqualTo(ERASE);
        progress.begin("a name that is longer than the line", () -> 0);
        progress.tick();
        assertThat(shown()).isEqualTo(ERASE + "a name that is longe...");
        progress.close();
        progress.tick();
        assertThat(shown()).isEqualTo(ERASE);
    }
}
