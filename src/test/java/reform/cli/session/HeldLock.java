package reform.cli.session;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import reform.store.edit.WriteRefused;
import reform.store.file.ListFile;
import reform.store.file.ListWriter;

/** Another writer of a list, who has its lock and does not come to an end. */
public final class HeldLock implements AutoCloseable {
    private final CountDownLatch taken = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread writer;

    public HeldLock(Path list) {
        writer = new Thread(() -> {
            try {
                new ListWriter(Duration.ofSeconds(30), Optional.empty())
                        .write(ListFile.of(list.getFileName().toString(), list), tasks -> {
                            taken.countDown();
                            await(end);
                            return List.of();
                        });
            } catch (WriteRefused e) {
                throw new AssertionError(e);
            }
        });
        writer.start();
        await(taken);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
