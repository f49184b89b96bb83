package dev.wherry.gcp.stub;

import com.google.protobuf.util.FieldMaskUtil;

/** How masked fields are written: they become what the request says. */
final class Merging {

  static final FieldMaskUtil.MergeOptions REPLACE = replace();

  private Merging() {}

  private static FieldMaskUtil.MergeOptions replace() {
    FieldMaskUtil.MergeOptions options = new FieldMaskUtil.MergeOptions();
    options.setReplaceMessageFields(true);
    options.setReplaceRepeatedFields(true);
    options.setReplacePrimitiveFields(true);
    return options;
  }
}
