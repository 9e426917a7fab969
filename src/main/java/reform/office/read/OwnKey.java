package reform.office.read;

/** The key under which the file keeps a column of the office's own. */
final class OwnKey {
    private static final int LONGEST = 24;

    private OwnKey() {}

    /** @param label the column's own name, for one without a header */
    static String of(String header, String label) {
        StringBuilder key = new StringBuilder("x-");
        for (int i = 0; i < header.length() && key.length() < LONGEST; i++) {
            char c = header.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(c);
            } else if (key.charAt(key.length() - 1) != '-' && i + 1 < header.length()) {
                key.append('-');
            }
        }
        String text = key.toString();
        while (text.endsWith("-")) {
            text = text.substring(0, text.length() - 1);
        }
        return text.length() <= 1 ? "x-" + label : text;
    }
}
