package reform.cli.config;

import java.util.Optional;
import reform.cli.syntax.CommonOptions;
import reform.message.Language;
import reform.terminal.Host;

/**
 * What holds where nothing, or something, was chosen: the command line before the environment, that before the
 * configuration, that before what is built in. What the environment says to all programs ({@code LANG},
 * {@code PAGER}) comes after the configuration, which speaks to {@code reform}.
 */
public final class Settings {
    static final String PAGER = "less -FRX";

    private static final Holding ENGLISH = new Holding(Language.ENGLISH.code(), Source.BUILT_IN, "");

    private final Host host;
    private final CommonOptions common;
    private final Configuration configuration;

    public Settings(Host host, CommonOptions common, Configuration configuration) {
        this.host = host;
        this.common = common;
        this.configuration = configuration;
    }

    /** Where a value comes from. */
    public enum Source {
        COMMAND_LINE,
        ENVIRONMENT,
        CONFIG,
        BUILT_IN
    }

    /**
     * A value that holds.
     *
     * @param text empty where there is none
     * @param from the option, the variable or the place in the file; empty for what is built in
     */
    public record Holding(String text, Source source, String from) {}

    public Configuration configuration() {
        return configuration;
    }

    /** {@code en} or {@code zh}. */
    public Holding language(Optional<String> given) {
        Optional<Language> chosen = given.isPresent() ? Language.of(given.get()) : Optional.empty();
        if (chosen.isPresent()) {
            return new Holding(chosen.get().code(), Source.COMMAND_LINE, "--lang");
        }
        Optional<Holding> own = language("REFORM_LANG");
        if (own.isPresent()) {
            return own.get();
        }
        if (configuration.value("lang").isPresent()) {
            return configured("lang", "");
        }
        Optional<String> found = host.variable("REFORM_LOCALE");
        if (found.isPresent()) {
            // What the launcher found where it had to set LC_ALL to have UTF-8 arguments: LANG=zh_CN.GBK.
            int equals = found.get().indexOf('=');
            String locale = found.get().substring(equals + 1);
            return locale.isEmpty() ? ENGLISH : language(found.get().substring(0, Math.max(0, equals)), locale);
        }
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            Optional<Holding> general = language(variable);
            if (general.isPresent()) {
                return general.get();
            }
        }
        return ENGLISH;
    }

    private Optional<Holding> language(String variable) {
        Optional<String> locale = host.variable(variable);
        return locale.isEmpty() ? Optional.empty() : Optional.of(language(variable, locale.get()));
    }

    private static Holding language(String variable, String locale) {
        return new Holding(Language.of(locale).orElse(Language.ENGLISH).code(), Source.ENVIRONMENT, variable);
    }

    /** {@code auto}, {@code always} or {@code never}. */
    public Holding colour() {
        Optional<String> given = common.colour();
        if (given.isPresent() && !given.get().equals("auto")) {
            return new Holding(given.get(), Source.COMMAND_LINE, "--color");
        }
        if (host.variable("NO_COLOR").isPresent()) {
            return new Holding("never", Source.ENVIRONMENT, "NO_COLOR");
        }
        Optional<String> force = host.variable("CLICOLOR_FORCE");
        if (force.isPresent() && !force.get().equals("0")) {
            return new Holding("always", Source.ENVIRONMENT, "CLICOLOR_FORCE");
        }
        if (given.isPresent()) {
            return new Holding("auto", Source.COMMAND_LINE, "--color");
        }
        return configured("color", "auto");
    }

    /** The command that shows long output; empty for none. */
    public Holding pager() {
        if (!common.pager()) {
            return new Holding("", Source.COMMAND_LINE, "--no-pager");
        }
        // Set but empty means: no pager.
        String own = host.environment().get("REFORM_PAGER");
        if (own != null) {
            return new Holding(own, Source.ENVIRONMENT, "REFORM_PAGER");
        }
        String general = host.environment().get("PAGER");
        if (configuration.value("pager").isPresent() || general == null) {
            return configured("pager", PAGER);
        }
        return new Holding(general, Source.ENVIRONMENT, "PAGER");
    }

    /** The value of the configuration, else what is built in. */
    public Holding configured(String key, String builtIn) {
        Optional<Configuration.Chosen> chosen = configuration.value(key);
        return chosen.isPresent()
                ? new Holding(chosen.get().value(), Source.CONFIG, chosen.get().from())
                : new Holding(builtIn, Source.BUILT_IN, "");
    }
}
