package reform.cli;

/** The definitions of all commands, for those who tell of commands, which are not to know their classes. */
interface Definitions {
    Definition definition(CommandName name);
}
