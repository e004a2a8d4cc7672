; CLIPS with a rule for each kind of trouble. It cannot read JSON, so each case is given as facts,
; and a line "end" with its name; that this is done for it is in its favour.

(deftemplate failure (slot text) (slot matches) (slot serverRuns))
(deftemplate holder (slot guid) (slot state) (slot type) (slot property))
(deftemplate decision (slot trouble) (slot begun))

(defglobal ?*name* = "" ?*answered* = FALSE)

(deffunction answer (?begun)
  (bind ?*answered* TRUE)
  (printout answers ?begun ",\"case\":\"" ?*name* "\"}" crlf))

(defrule mail-user-deleted
  (failure (text ?text&:(str-index "is used by another recipient object" ?text)))
  (holder (state "SoftDeleted") (type "MailUser") (property "ExchangeGuid") (guid ?guid&:(str-index ?guid ?text)))
  (decision (trouble MAIL_USER_DELETED) (begun ?begun))
  =>
  (answer ?begun))

(defrule mailbox-deleted
  (failure (text ?text&:(str-index "is used by another recipient object" ?text)))
  (holder (state "SoftDeleted") (type "UserMailbox") (property "ExchangeGuid") (guid ?guid&:(str-index ?guid ?text)))
  (decision (trouble MAILBOX_DELETED) (begun ?begun))
  =>
  (answer ?begun))

(defrule archive-deleted
  (failure (text ?text&:(str-index "is used by another recipient object" ?text)))
  (holder (state "SoftDeleted") (type "UserMailbox") (property "ArchiveGuid") (guid ?guid&:(str-index ?guid ?text)))
  (decision (trouble ARCHIVE_DELETED) (begun ?begun))
  =>
  (answer ?begun))

(defrule holder-lives
  (failure (text ?text&:(str-index "is used by another recipient object" ?text)))
  (holder (state "Live") (type "UserMailbox") (property "ExchangeGuid") (guid ?guid&:(str-index ?guid ?text)))
  (decision (trouble HOLDER_LIVES) (begun ?begun))
  =>
  (answer ?begun))

(defrule no-holder
  (failure (text ?text&:(str-index "is used by another recipient object" ?text)) (matches 0))
  (decision (trouble NO_HOLDER) (begun ?begun))
  =>
  (answer ?begun))

(defrule archive-differs
  (failure (text ?text&:(str-index "Failed to sync the ArchiveGuid" ?text)) (serverRuns TRUE))
  (decision (trouble ARCHIVE_DIFFERS) (begun ?begun))
  =>
  (answer ?begun))

(deffunction sweep ()
  (open "clips-cases.txt" cases "r")
  (open "clips-answers.txt" answers "w")
  (reset)
  (bind ?line (readline cases))
  (while (neq ?line EOF) do
    (if (eq (sub-string 1 4 ?line) "end ")
      then
        (bind ?*name* (sub-string 5 (str-length ?line) ?line))
        (bind ?*answered* FALSE)
        (run)
        (if (not ?*answered*) then (answer "{\"status\":\"none\""))
        (reset)
      else (assert-string ?line))
    (bind ?line (readline cases)))
  (close answers)
  (close cases))
