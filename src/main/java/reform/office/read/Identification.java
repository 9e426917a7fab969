package reform.office.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import reform.model.TaskId;

/** Gives each task an id of its own: the printed number where there is one. */
final class Identification {
    private static final Pattern DOTTED = Pattern.compile("\\d{1,4}(?:\\.\\d{1,4})+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SIGNS = Pattern.compile("^[（(\\[【]+|[）)\\]】.．、]+$");

    private final List<Draft> drafts;
    private final Ledger ledger;

    Identification(List<Draft> drafts, Ledger ledger) {
        this.drafts = drafts;
        this.ledger = ledger;
    }

    /** The ids in the order of the tasks. */
    List<String> ids() {
        numbersInTitles();
        List<String> printed = new ArrayList<>();
        Map<String, Integer> parts = new HashMap<>();
        for (Draft draft : drafts) {
            String id = printed(draft.number);
            if (draft.partOfNumber && !id.isEmpty()) {
                String whole = draft.part + "/" + draft.topSection + "/" + id;
                id = id + "." + parts.merge(whole, 1, Integer::sum);
            }
            printed.add(id);
        }
        List<String> ids = new ArrayList<>(restarted(printed));
        boolean anyPrinted = printed.stream().anyMatch(each -> !each.isEmpty());
        Map<String, Integer> times = new HashMap<>();
        Set<String> taken = new HashSet<>(ids);
        Set<String> given = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (id.isEmpty()) {
                id = next(ids, taken, i);
                if (anyPrinted) {
                    ledger.doubt("no-number", drafts.get(i).place, drafts.get(i).title, id);
                }
            } else if (given.contains(id)) {
                String twice = id;
                while (taken.contains(id)) {
                    id = twice + "." + (times.merge(twice, 1, Integer::sum) + 1);
                }
                ledger.doubt("number-twice", drafts.get(i).place, twice, id);
            }
            taken.add(id);
            given.add(id);
            ids.set(i, id);
            withoutNumber(drafts.get(i), id);
        }
        return ids;
    }

    /** A title that begins with the number of its task (1.1 新增企业50家) need not say it again. */
    private static void withoutNumber(Draft draft, String id) {
        int at = draft.title.indexOf(id);
        Optional<Numbering> number = at == 0 || at == 1 ? Numbering.of(draft.title) : Optional.empty();
        if (number.isPresent()
                && number.get().printed().equals(id)
                && !number.get().rest().isBlank()) {
            draft.title = number.get().rest().strip();
        }
    }

    private static String next(List<String> ids, Set<String> taken, int from) {
        int number = from == 0 ? 0 : Numbering.value(ids.get(from - 1)).orElse(from - 1);
        do {
            number++;
        } while (taken.contains(Integer.toString(number)));
        return Integer.toString(number);
    }

    /** Where no column has numbers, the titles may begin with them. */
    private void numbersInTitles() {
        int numbered = 0;
        int without = 0;
        for (Draft draft : drafts) {
            without += draft.number.isEmpty() ? 1 : 0;
            numbered += draft.number.isEmpty() && Numbering.of(draft.title).isPresent() ? 1 : 0;
        }
        if (without == drafts.size() && numbered * 10 >= without * 8) {
            for (Draft draft : drafts) {
                Numbering.of(draft.title)
                        .filter(number -> !number.rest().isBlank())
                        .ifPresent(number -> {
                            draft.number = number.printed();
                            draft.title = number.rest().strip();
                        });
            }
        }
    }

    /** The printed number as an id; empty where it makes none. */
    private static String printed(String number) {
        String text = BLANKS.matcher(Numbering.figures(number.strip())).replaceAll("");
        if (DOTTED.matcher(text).matches()) {
            return text;
        }
        if (Numbering.value(text).isPresent()) {
            return Integer.toString(Numbering.value(text).getAsInt());
        }
        String bare = SIGNS.matcher(text).replaceAll("");
        return TaskId.isValid(bare) ? bare : "";
    }

    /** Numbers that begin again in each table or group are told apart by the number of that. */
    private List<String> restarted(List<String> printed) {
        if (isUnique(printed)) {
            return printed;
        }
        for (boolean whole : new boolean[] {false, true}) {
            Map<String, Integer> groups = new HashMap<>();
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < drafts.size(); i++) {
                Draft draft = drafts.get(i);
                String group = draft.part + "/" + (whole ? draft.section : draft.topSection);
                int number = groups.computeIfAbsent(group, key -> groups.size() + 1);
                ids.add(printed.get(i).isEmpty() ? "" : number + "." + printed.get(i));
            }
            if (groups.size() > 1 && isUnique(ids)) {
                ledger.doubt("numbers-restart", drafts.get(0).place, Integer.toString(groups.size()), ids.get(0));
                return ids;
            }
        }
        return printed;
    }

    private static boolean isUnique(List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!id.isEmpty() && !seen.add(id)) {
                return false;
            }
        }
        return true;
    }
}
