package io.plumbline.scope;

/** Why a change may begin before engineering has agreed (product.md section 4). */
public enum Ground {
  INCIDENT,
  SECURITY,
  LEGAL
}
