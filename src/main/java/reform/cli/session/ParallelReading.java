package reform.cli.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import reform.store.file.FileFault;
import reform.store.file.ListFile;
import reform.store.read.ReadResult;

/** Reads several files at once, as many as there are processors. A class of its own, since one file needs no threads. */
final class ParallelReading {
    private ParallelReading() {}

    /** A way to read a file. */
    interface Reader {
        ReadResult read(ListFile file) throws FileFault;
    }

    /**
     * The results in the order of the files.
     *
     * @throws FileFault of the first file that can't be read
     */
    static List<ReadResult> of(List<ListFile> files, Reader reader) throws FileFault {
        int threads = Math.min(files.size(), Runtime.getRuntime().availableProcessors());
        ExecutorService readers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<ReadResult>> pending = new ArrayList<>();
            for (ListFile file : files) {
                pending.add(readers.submit(() -> reader.read(file)));
            }
            List<ReadResult> results = new ArrayList<>();
            for (Future<ReadResult> each : pending) {
                results.add(result(each));
            }
            return results;
        } finally {
            readers.shutdownNow();
        }
    }

    private static ReadResult result(Future<ReadResult> pending) throws FileFault {
        try {
            return pending.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FileFault fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
