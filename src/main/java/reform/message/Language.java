package reform.message;

import java.util.Optional;

/** The languages reform speaks. */
public enum Language {
    ENGLISH("en"),
    CHINESE("zh");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The ISO 639-1 code: {@code en}, {@code zh}. */
    public String code() {
        return code;
    }

    /** The language of {@code zh}, {@code zh_CN.UTF-8}, {@code en-GB}; empty for any other. */
    public static Optional<Language> of(String locale) {
        for (Language language : values()) {
            if (locale.regionMatches(true, 0, language.code, 0, 2)
                    && (locale.length() == 2 || !Character.isLetter(locale.charAt(2)))) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
