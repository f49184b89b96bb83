package dev.wherry.aws.runtime;

import org.jspecify.annotations.Nullable;

/** X-Ray's trace header: {@code Root=1-5759e988-bd862e3fe1be46a994272793;Parent=…;Sampled=1}. */
final class TraceHeader {

  private static final int ROOT_LENGTH = "1-5759e988-bd862e3fe1be46a994272793".length();
  private static final int PARENT_LENGTH = 16;

  private TraceHeader() {}

  /** The W3C header of the same trace; null when there is none, or it is malformed. */
  static @Nullable String toTraceParent(@Nullable String header) {
    if (header == null) {
      return null;
    }
    String root = field(header, "Root=");
    String parent = field(header, "Parent=");
    boolean known =
        root.length() == ROOT_LENGTH
            && root.startsWith("1-")
            && root.charAt(10) == '-'
            && parent.length() == PARENT_LENGTH;
    if (!known) {
      return null;
    }
    return new StringBuilder(55)
        .append("00-")
        .append(root, 2, 10)
        .append(root, 11, ROOT_LENGTH)
        .append('-')
        .append(parent)
        .append(field(header, "Sampled=").equals("1") ? "-01" : "-00")
        .toString();
  }

  private static String field(String header, String name) {
    int start = header.indexOf(name);
    if (start < 0) {
      return "";
    }
    int end = header.indexOf(';', start);
    return header.substring(start + name.length(), end < 0 ? header.length() : end);
  }
}
