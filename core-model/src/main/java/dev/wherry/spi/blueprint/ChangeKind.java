package dev.wherry.spi.blueprint;

/** What a change is about; plans show each kind apart. */
public enum ChangeKind {
  /** Other code runs. */
  CODE,
  /** The same code runs otherwise, or is called otherwise. */
  CONFIGURATION,
  /** Someone may do more or less than before. */
  PERMISSION,
  /** The bill will differ. */
  COST
}
