package reform.git;

/**
 * Whether a part of the installation is in place.
 *
 * @param note what to say of it
 */
public record SetupPart(boolean there, SetupNote note) {}
