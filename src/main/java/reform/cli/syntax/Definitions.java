package reform.cli.syntax;

/** The definitions of all commands, for those who tell of commands, which are not to know their classes. */
public interface Definitions {
    Definition definition(CommandName name);
}
