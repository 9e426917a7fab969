/**
 * Reads what the text of a deadline means: a grammar of clauses.
 *
 * <p>A text goes through three steps, one class each, and every word that is known is in a table:
 *
 * <ol>
 *   <li>{@link reform.policy.deadline.CellText} folds widths, blanks and signs;
 *   <li>{@link reform.policy.deadline.ClauseReader} splits it into clauses: a time ({@code PeriodReader} 2026年6月底,
 *       {@code Festivals} 国庆节前, {@code CountReader} 30日内, {@code RhythmReader} 每季度) and the words around it
 *       ({@code Vocabulary});
 *   <li>{@link reform.policy.deadline.DeadlineReader} makes one reading of the clauses: {@code DatedReader} where there are
 *       dates (the last is the deadline, earlier ones are milestones), {@code RecurringClauses} where there is a rhythm.
 * </ol>
 *
 * <p>Where a new wording goes: a new word into {@link reform.policy.deadline.Vocabulary}; a new way to write a date into
 * {@link reform.policy.deadline.PeriodReader}; a new rhythm into {@link reform.policy.deadline.RhythmReader}; a new way in
 * which clauses belong together into {@link reform.policy.deadline.DeadlineReader}. Its line in the tests goes into
 * {@code src/test/resources/deadlines/*.tsv}.
 *
 * <p>What is only half understood is not read, and never a wrong date: every character of a text with a date belongs to
 * a date, a figure or words that contain a known one.
 */
package reform.policy.deadline;
