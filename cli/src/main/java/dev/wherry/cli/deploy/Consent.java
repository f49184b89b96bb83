package dev.wherry.cli.deploy;

/**
 * Whether and how a user is asked before something is changed.
 *
 * @param given whether there is nothing to ask any more
 * @param question what is asked otherwise
 * @param hint what to do where nobody can be asked
 */
public record Consent(boolean given, String question, String hint) {}
