package nl.posiv.onboarding.documents;

/**
 * A file of a type that is taken, without what it said of its maker and its place.
 *
 * @param content as it is kept and handed out
 */
record CleanFile(FileType type, byte[] content) {}
