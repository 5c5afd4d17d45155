/** Bytes → text under a given encoding; those that browsers lack or engines read differently are read here. */

/** A label of the Encoding Standard in lower case, or `cp850`. */
export type Encoding = string;

/** As people write it. */
export function encodingName(encoding: Encoding): string {
  return encoding.startsWith("windows") ? encoding.replace("w", "W") : encoding.toUpperCase();
}

const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** The encoding of DOS in Western Europe, which no browser knows. */
const CP850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
  "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

/** Text of bytes under a label; a byte order mark of that encoding goes. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  const label = encoding.toLowerCase();
  if (label === "cp850" || label === "ibm850") return decodeCp850(bytes);
  if (label === "windows-1252") return decodeLatin(bytes);
  return new TextDecoder(label).decode(bytes);
}

function decodeCp850(bytes: Uint8Array): string {
  // Each byte as two: UTF-16 with a high byte of zero is Latin-1, in every engine.
  const wide = new Uint16Array(bytes);
  const text = new TextDecoder("utf-16le").decode(wide);
  return text.replace(/[\u0080-\u00ff]/g, (char) => CP850[char.charCodeAt(0) - 0x80]!);
}

/** Node 20 decodes this label as Latin-1, browsers do not; the 32 characters where they differ are put in here. */
function decodeLatin(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (char) => C1[char.charCodeAt(0) - 0x80]!);
}
