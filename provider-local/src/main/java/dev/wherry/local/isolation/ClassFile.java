package dev.wherry.local.isolation;

/**
 * A class that may be defined in an instance.
 *
 * @param bytes the class file, guarded against exits; not copied
 * @param root where it comes from
 */
record ClassFile(byte[] bytes, CodeRoot root) {}
