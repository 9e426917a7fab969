package reform.model;

/** 延期: a deadline moved, as an update records it. The first {@code from} of a task is its original deadline. */
public record Extension(Deadline from, Deadline to) {}
