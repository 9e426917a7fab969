package reform.lsp.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does one thing after the other, in the order in which the editor asks for it: what it asks of a text is answered for
 * the text as it was when it asked.
 */
final class Worker {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> daemon(task, "lists"));
    private final Consumer<String> defects;

    /** @param defects is told of what goes wrong where nobody waits for an answer */
    Worker(Consumer<String> defects) {
        this.defects = defects;
    }

    static Thread daemon(Runnable task, String name) {
        Thread daemon = new Thread(task, name);
        daemon.setDaemon(true);
        return daemon;
    }

    void run(Runnable task) {
        thread.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException | StackOverflowError e) {
                StringWriter trace = new StringWriter();
                e.printStackTrace(new PrintWriter(trace));
                defects.accept(trace.toString());
            }
        });
    }

    /** What is not worked out yet when the editor no longer wants it is left. */
    <T> CompletableFuture<T> answer(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        thread.execute(() -> {
            if (!answer.isDone()) {
                try {
                    answer.complete(question.get());
                } catch (RuntimeException | StackOverflowError e) {
                    answer.completeExceptionally(e);
                }
            }
        });
        return answer;
    }
}
