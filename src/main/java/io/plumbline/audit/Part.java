package io.plumbline.audit;

/** As what somebody is asked. */
public enum Part {
  LEAD,
  ENGINEER,
  /** Of product: what they think engineering would answer. */
  MIRROR
}
