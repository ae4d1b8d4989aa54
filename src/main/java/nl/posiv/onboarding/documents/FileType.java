package nl.posiv.onboarding.documents;

import java.util.Arrays;
import java.util.Optional;
import nl.posiv.onboarding.language.WithId;

/** What files are taken: those that hold pages and pictures. */
public enum FileType implements WithId {
  PDF("application/pdf", "pdf"),
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png");

  private final String mediaType;
  private final String ending;

  FileType(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  static Optional<FileType> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }

  /** As HTTP calls it. */
  public String mediaType() {
    return mediaType;
  }

  /** Ending of the name of a file, without the dot. */
  public String ending() {
    return ending;
  }
}
