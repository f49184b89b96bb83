package dev.wherry.aws.runtime.event;

/** What Lambda was given to handle. */
public sealed interface NativeEvent permits HttpEvent, ScheduleEvent, DirectEvent {

  /**
   * Tells what an event is.
   *
   * @param json the event as it came; not copied
   * @param takesHttp whether the function has HTTP routes; otherwise what looks like a request is a
   *     direct invocation with such a document
   */
  static NativeEvent of(byte[] json, boolean takesHttp) {
    EventMembers event = EventMembers.read(json);
    if (event == null) {
      return new DirectEvent(json);
    }
    if (takesHttp && HttpEvent.fits(event)) {
      return HttpEvent.of(event);
    }
    return ScheduleEvent.fits(event) ? ScheduleEvent.of(event) : new DirectEvent(json);
  }
}
