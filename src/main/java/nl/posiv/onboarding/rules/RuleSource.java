package nl.posiv.onboarding.rules;

/**
 * Where a rule's value comes from, as the catalogue holds it.
 *
 * @param status law, or default for a choice of the programme
 * @param source the citation, in the language in which it was recorded
 */
public record RuleSource(String status, String source) {}
