/**
 * Messages where remarks are errors (strict).
 */
import { explainDecodeError } from "../documents/error-text.js";
import type { Remark } from "../documents/remarks.js";
import { errorOfRemark } from "../documents/remarks.js";
import type { ReceivedMessage } from "./received-message.js";

/** A message with remarks as one that cannot be decoded; remarks on its page count too. */
export const refusingRemarks = (
  message: ReceivedMessage,
  ofPage: readonly Remark[] = [],
): ReceivedMessage => {
  if (message.tag === "Unreadable") return message;
  const { id, identity, resourceType, createdTime } = message;
  const errors = [...ofPage, ...(message.remarks ?? [])].map((remark) =>
    explainDecodeError(errorOfRemark(remark)),
  );
  return errors.length === 0
    ? message
    : { tag: "Unreadable", id, identity, resourceType, createdTime, errors };
};
