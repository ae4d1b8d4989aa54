package nl.posiv.onboarding.language;

import java.util.Optional;

/** Names that people keep on a page, where the bundles have none. They are taken as they are. */
public interface KeptNames {

  /** The name of a key in a language, or in the next best; empty if there is none. */
  Optional<String> find(Language language, String key);
}
