package dev.wherry.runtime.contract.models;

/** Members that a class inherits. */
abstract class BeanParent<K> {

  private K key;

  public K getKey() {
    return key;
  }

  public void setKey(K key) {
    this.key = key;
  }
}
