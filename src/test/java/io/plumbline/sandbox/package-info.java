/** Tests of the stand-in, through the wire that the bot uses. */
package io.plumbline.sandbox;
