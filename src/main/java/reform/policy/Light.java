package reform.policy;

/** The light of an unsettled task. Settled tasks have none. */
public enum Light {
    RED("red"),
    YELLOW("yellow"),
    GREEN("green");

    private final String word;

    Light(String word) {
        this.word = word;
    }

    /** The word in JSON and in English tables. */
    public String word() {
        return word;
    }
}
