package dev.wherry.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Several items that the platform delivered together.
 *
 * <pre>{@code
 * public BatchResult handle(Batch<Message<Order>> batch, Context context) {
 *   return batch.each(message -> save(message.body()));
 * }
 * }</pre>
 *
 * @param <E> {@link Message} or {@link Change}
 */
public final class Batch<E> {

  /**
   * Handles one item.
   *
   * @param <E> the item's type
   */
  @FunctionalInterface
  public interface ItemHandler<E> {

    /** Handles one item; an exception marks this item as failed and no other. */
    void handle(E item) throws Exception;
  }

  private final List<E> items;
  private final int[] positions;
  private final boolean ordered;

  private Batch(List<E> items, int[] positions, boolean ordered) {
    this.items = items;
    this.positions = positions;
    this.ordered = ordered;
  }

  /** A batch of independent items. */
  public static <E> Batch<E> of(List<E> items) {
    return delivered(List.copyOf(items), upTo(items.size()), false);
  }

  /**
   * A batch of a FIFO queue or a change stream: after the first failure the rest is not handled.
   */
  public static <E> Batch<E> ordered(List<E> items) {
    return delivered(List.copyOf(items), upTo(items.size()), true);
  }

  /**
   * A batch as a platform delivered it; for adapters.
   *
   * @param items those that could be bound
   * @param positions each item's position in the delivery, ascending
   * @param ordered whether the rest waits when one fails
   */
  public static <E> Batch<E> delivered(List<E> items, int[] positions, boolean ordered) {
    if (items.size() != positions.length) {
      throw new IllegalArgumentException("every item needs its position");
    }
    return new Batch<>(items, positions, ordered);
  }

  /** The items in the order delivered. */
  public List<E> items() {
    return items;
  }

  /** Whether the rest must wait when one item fails. */
  public boolean ordered() {
    return ordered;
  }

  /**
   * Handles the items one after the other. A failure is logged and marked; in an ordered batch it
   * also ends the work, and the rest is marked to be delivered again.
   */
  public BatchResult each(ItemHandler<? super E> handler) {
    Set<Integer> failed = new TreeSet<>();
    for (int i = 0; i < items.size(); i++) {
      if (!handled(handler, i)) {
        failed.add(positions[i]);
        if (ordered) {
          markRest(failed, i + 1);
          break;
        }
      }
    }
    return BatchResult.failed(new ArrayList<>(failed));
  }

  private boolean handled(ItemHandler<? super E> handler, int index) {
    try {
      handler.handle(items.get(index));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      logFailure(e, index);
      return false;
    } catch (Exception e) {
      logFailure(e, index);
      return false;
    }
  }

  private void logFailure(Exception failure, int index) {
    Context.current().log().error("item of a batch failed", failure, "position", positions[index]);
  }

  private void markRest(Set<Integer> failed, int from) {
    for (int i = from; i < positions.length; i++) {
      failed.add(positions[i]);
    }
  }

  private static int[] upTo(int size) {
    int[] positions = new int[size];
    for (int i = 0; i < size; i++) {
      positions[i] = i;
    }
    return positions;
  }
}
