package reform.git;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reform.git.Git.Answer;

/**
 * Contents of files by the names that git gives them, read many at a time: one process for each portion of about so many
 * bytes as is good to hold, not one for each content.
 */
public final class Contents {
    private static final long PORTION = 16 << 20;

    private final Repository repository;
    private final Map<String, byte[]> held = new HashMap<>();
    private List<String> ahead = List.of();
    private Map<String, Long> sizes = Map.of();

    Contents(Repository repository) {
        this.repository = repository;
    }

    /** Says which contents will be asked for, and in which order: each is then read once and ahead of time. */
    public void expect(List<String> names) throws GitFailure {
        ahead = names.stream().distinct().toList();
        sizes = new HashMap<>();
        byte[] answer = ask("--batch-check=%(objecttype) %(objectsize)", ahead);
        String[] lines = new String(answer, StandardCharsets.UTF_8).split("\n");
        for (int i = 0; i < ahead.size(); i++) {
            if (lines[i].startsWith("blob ")) {
                sizes.put(ahead.get(i), Long.valueOf(lines[i].substring("blob ".length())));
            }
        }
    }

    /**
     * A content; empty where the repository does not hold it, as may be in a partial clone.
     *
     * @param name one of those {@linkplain #expect expected}
     */
    public Optional<byte[]> get(String name) throws GitFailure {
        if (!held.containsKey(name) && sizes.containsKey(name)) {
            read(ahead.subList(ahead.indexOf(name), ahead.size()));
        }
        return Optional.ofNullable(held.get(name));
    }

    /** Reads as many of these as make a portion, and lets go of what was read before it. */
    private void read(List<String> names) throws GitFailure {
        List<String> portion = new ArrayList<>();
        long total = 0;
        for (String name : names) {
            long size = sizes.getOrDefault(name, 0L);
            if (!portion.isEmpty() && total + size > PORTION) {
                break;
            }
            if (sizes.containsKey(name)) {
                portion.add(name);
                total += size;
            }
        }
        byte[] answer = ask("--batch", portion);
        held.clear();
        int at = 0;
        for (String name : portion) {
            // NAME blob SIZE, the content, and a line end.
            int start = indexOfLineEnd(answer, at) + 1;
            int size = Math.toIntExact(sizes.get(name));
            byte[] content = new byte[size];
            System.arraycopy(answer, start, content, 0, size);
            held.put(name, content);
            at = start + size + 1;
        }
    }

    private static int indexOfLineEnd(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private byte[] ask(String mode, List<String> names) throws GitFailure {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        for (String name : names) {
            input.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Git git = repository.git();
        Answer answer = git.runWith(input.toByteArray(), repository.folder(), "cat-file", mode);
        if (!answer.ok()) {
            throw Git.failed(answer);
        }
        return answer.out();
    }
}
