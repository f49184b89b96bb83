package dev.wherry.runtime.contract.models;

import dev.wherry.function.Name;
import java.util.List;

/** A class with setters, some of them inherited. */
class Bean extends BeanParent<String> {

  private int page = 1;
  private boolean active = true;
  private List<Item> items = List.of();

  @Name("label")
  private String title;

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    if (page < 1) {
      throw new IllegalArgumentException("page starts at 1");
    }
    this.page = page;
  }

  public boolean isActive() {
    return active;
  }

  public Bean setActive(boolean active) {
    this.active = active;
    return this;
  }

  public List<Item> getItems() {
    return items;
  }

  public void setItems(List<Item> items) {
    this.items = items;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public int getTotal() {
    return page * items.size();
  }

  static final class Function extends Echo<Bean> {}
}
