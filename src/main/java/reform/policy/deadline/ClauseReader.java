package reform.policy.deadline;

import java.util.List;

/**
 * Splits a text into {@linkplain Clause clauses}: a stop ends one, and so does a second time. Every character has to be
 * placed: in a time ({@link TimeReader}), or in words of which one is known ({@link WordReader}).
 */
final class ClauseReader {
    private final Cursor cursor;
    private final ClauseBuilder clause;
    private final Leftovers leftovers;
    private final Numbering numbering;
    private final TimeReader times;
    private final CellText text;
    private final Openers openers;
    /** Made when it is needed: most deadlines are dates alone. */
    private WordReader words;

    ClauseReader(CellText text, DeadlineContext context, Remarks remarks) {
        this.text = text;
        this.openers = new Openers(text);
        this.cursor = new Cursor(text);
        this.leftovers = new Leftovers(remarks);
        this.clause = new ClauseBuilder(text, openers, leftovers);
        this.numbering = new Numbering(text, cursor);
        this.times = new TimeReader(text, cursor, context, remarks, clause, openers, leftovers);
    }

    /** The clauses; {@link Remarks#failure} tells when some of the text belongs to none. */
    List<Clause> read() {
        while (!cursor.atEnd()) {
            if (numbering.take(clause.isEmpty())) {
                clause.close(';');
            } else if (!takeTitle() && !takeStop() && !times.take()) {
                words().take();
            }
        }
        clause.endText();
        leftovers.tell(clause.countDates());
        return clause.clauses();
    }

    private WordReader words() {
        if (words == null) {
            words = new WordReader(text, cursor, clause, openers, leftovers, times);
        }
        return words;
    }

    /** A title is a thing, whatever years it has: 印发《三年行动方案（2026—2028年）》. */
    private boolean takeTitle() {
        int from = cursor.at();
        int end = text.endOfTitle(from);
        if (end == 0) {
            return false;
        }
        cursor.goTo(end);
        clause.knownWords(WordKind.THING, from, end);
        return true;
    }

    private boolean takeStop() {
        char c = cursor.peek();
        boolean dot = c == '.' && !CellText.isDigit(cursor.peek(1)) && cursor.peek(1) != '.';
        if (!CellText.isStop(c) && c != '/' && !dot) {
            return false;
        }
        int from = cursor.at();
        boolean named = c == '(' && (numbering.takeOfDocument() || (clause.isNamed() && numbering.takeYears()));
        if (named) {
            clause.knownWords(WordKind.THING, from, cursor.at());
            return true;
        }
        clause.settleAtStop(c);
        if (c == '(' && numbering.takeInBrackets()) {
            clause.close(';');
            return true;
        }
        cursor.take(c);
        clause.close(dot ? ';' : c);
        if (c == '(') {
            clause.openBracket();
        } else if (c == ')') {
            clause.closeBracket();
        } else if (c == ';') {
            clause.inner(false);
        }
        return true;
    }
}
