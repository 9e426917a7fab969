package reform.change;

/** Where the merged value of a field comes from. */
public enum Outcome {
    /** Neither side changed it, both changed it to the same, or only ours did. */
    OURS,
    THEIRS,
    /** A list: what either side added and removed. */
    BOTH,
    /** Both sides changed it to different values, and nothing says which of them holds. */
    CONFLICT
}
