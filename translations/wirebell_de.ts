<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AnswerStarts</name>
    <message>
        <source>From the service&apos;s own documents.</source>
        <translation>Aus den eigenen Unterlagen des Dienstes.</translation>
    </message>
    <message>
        <source>Seen in several public places.</source>
        <translation>An mehreren öffentlichen Stellen gesehen.</translation>
    </message>
    <message>
        <source>Assumed, not confirmed.</source>
        <translation>Angenommen, nicht bestätigt.</translation>
    </message>
    <message>
        <source>everything else</source>
        <translation>alles andere</translation>
    </message>
    <message>
        <source>%1, answer %2</source>
        <translation>%1, Antwort %2</translation>
    </message>
</context>
<context>
    <name>BodyCheck</name>
    <message>
        <source>the end came too early</source>
        <translation>das Ende kam zu früh</translation>
    </message>
    <message>
        <source>no number of JSON</source>
        <translation>keine Zahl in JSON</translation>
    </message>
    <message>
        <source>a character that no string may hold</source>
        <translation>ein Zeichen, das kein String enthalten darf</translation>
    </message>
    <message>
        <source>no escape of JSON</source>
        <translation>keine Escape-Folge von JSON</translation>
    </message>
    <message>
        <source>no value of JSON</source>
        <translation>kein Wert in JSON</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>text after the end</source>
        <translation>Text nach dem Ende</translation>
    </message>
    <message>
        <source>unexpected character</source>
        <translation>unerwartetes Zeichen</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>absolute form → origin form</source>
        <translation>absolute Form → Origin-Form</translation>
    </message>
    <message>
        <source>origin form → absolute form</source>
        <translation>Origin-Form → absolute Form</translation>
    </message>
    <message>
        <source>target changed</source>
        <translation>Ziel geändert</translation>
    </message>
    <message>
        <source>start line changed</source>
        <translation>Startzeile geändert</translation>
    </message>
    <message>
        <source>field name in lower case</source>
        <translation>Feldname in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>field name in other case</source>
        <translation>Feldname anders geschrieben</translation>
    </message>
    <message>
        <source>value changed</source>
        <translation>Wert geändert</translation>
    </message>
    <message>
        <source>white space changed</source>
        <translation>Leerraum geändert</translation>
    </message>
    <message>
        <source>line end changed</source>
        <translation>Zeilenende geändert</translation>
    </message>
    <message>
        <source>dropped, hop by hop</source>
        <translation>weggelassen, gilt nur bis zur nächsten Station</translation>
    </message>
    <message>
        <source>dropped on the way</source>
        <translation>unterwegs weggelassen</translation>
    </message>
    <message>
        <source>added by the relay</source>
        <translation>vom Relais hinzugefügt</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>body changed</source>
        <translation>Body geändert</translation>
    </message>
    <message>
        <source>target in another form</source>
        <translation>Ziel in anderer Form</translation>
    </message>
    <message>
        <source>other target</source>
        <translation>anderes Ziel</translation>
    </message>
    <message>
        <source>other start line</source>
        <translation>andere Startzeile</translation>
    </message>
    <message>
        <source>name in other case</source>
        <translation>Name anders geschrieben</translation>
    </message>
    <message>
        <source>other value</source>
        <translation>anderer Wert</translation>
    </message>
    <message>
        <source>other white space</source>
        <translation>anderer Leerraum</translation>
    </message>
    <message>
        <source>other line end</source>
        <translation>anderes Zeilenende</translation>
    </message>
    <message>
        <source>only on the left</source>
        <translation>nur links</translation>
    </message>
    <message>
        <source>only on the right</source>
        <translation>nur rechts</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>an anderer Stelle</translation>
    </message>
    <message>
        <source>other content</source>
        <translation>anderer Inhalt</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>“%1” is not a URL.</source>
        <translation>„%1“ ist keine URL.</translation>
    </message>
    <message>
        <source>There is no URL.</source>
        <translation>Es fehlt eine URL.</translation>
    </message>
    <message>
        <source>Write it as http://host/path or https://host:port/path.</source>
        <translation>Schreiben Sie sie als http://host/pfad oder https://host:port/pfad.</translation>
    </message>
    <message>
        <source>The scheme “%1” is not supported.</source>
        <translation>Das Schema „%1“ wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The URL&apos;s scheme is not supported.</source>
        <translation>Das Schema der URL wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Use http:// or https://.</source>
        <translation>Verwenden Sie http:// oder https://.</translation>
    </message>
    <message>
        <source>An option is not supported.</source>
        <translation>Eine Option wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>Nothing was sent. --help lists what is supported.</source>
        <translation>Es wurde nichts gesendet. --help zeigt, was unterstützt wird.</translation>
    </message>
    <message>
        <source>The variable {{%1}} has no value.</source>
        <translation>Die Variable {{%1}} hat keinen Wert.</translation>
    </message>
    <message>
        <source>A variable has no value.</source>
        <translation>Eine Variable hat keinen Wert.</translation>
    </message>
    <message>
        <source>Nothing was sent. Write its value in its place, or correct its name.</source>
        <translation>Es wurde nichts gesendet. Schreiben Sie den Wert an ihre Stelle, oder berichtigen Sie den Namen.</translation>
    </message>
    <message>
        <source>Nothing was sent, as it would have become another request. Take the byte out, or write it percent-encoded where it belongs to the URL.</source>
        <translation>Es wurde nichts gesendet, denn es wäre eine andere Anfrage daraus geworden. Nehmen Sie das Zeichen heraus, oder schreiben Sie es prozentkodiert, wenn es zur URL gehört.</translation>
    </message>
    <message>
        <source>No address was found for the name %1.</source>
        <translation>Für den Namen %1 wurde keine Adresse gefunden.</translation>
    </message>
    <message>
        <source>No address was found for the host&apos;s name.</source>
        <translation>Für den Namen des Hosts wurde keine Adresse gefunden.</translation>
    </message>
    <message>
        <source>Check its spelling, and whether this machine reaches a name server.</source>
        <translation>Prüfen Sie die Schreibweise und ob dieser Rechner einen Nameserver erreicht.</translation>
    </message>
    <message>
        <source>Nothing listens on %1.</source>
        <translation>Auf %1 lauscht nichts.</translation>
    </message>
    <message>
        <source>Nothing listens at that address.</source>
        <translation>Unter dieser Adresse lauscht nichts.</translation>
    </message>
    <message>
        <source>The connection was refused: start the server, or check the address and the port.</source>
        <translation>Die Verbindung wurde abgelehnt: Starten Sie den Server, oder prüfen Sie Adresse und Port.</translation>
    </message>
    <message>
        <source>No network of this machine leads to %1.</source>
        <translation>Kein Netz dieses Rechners führt zu %1.</translation>
    </message>
    <message>
        <source>No network of this machine leads there.</source>
        <translation>Kein Netz dieses Rechners führt dorthin.</translation>
    </message>
    <message>
        <source>Check the address, the network connection, and a VPN if it takes one.</source>
        <translation>Prüfen Sie die Adresse, die Netzverbindung und gegebenenfalls das VPN.</translation>
    </message>
    <message>
        <source>No connection with %1 within the time allowed.</source>
        <translation>Keine Verbindung mit %1 in der erlaubten Zeit.</translation>
    </message>
    <message>
        <source>No connection within the time allowed.</source>
        <translation>Keine Verbindung in der erlaubten Zeit.</translation>
    </message>
    <message>
        <source>A firewall may drop what is sent there: check the address and the port, or allow more time.</source>
        <translation>Vielleicht verwirft eine Firewall, was dorthin gesendet wird: Prüfen Sie Adresse und Port, oder erlauben Sie mehr Zeit.</translation>
    </message>
    <message>
        <source>The exchange was not done within the time allowed (%1).</source>
        <translation>Der Austausch war in der erlaubten Zeit nicht fertig (%1).</translation>
    </message>
    <message>
        <source>The exchange was not done within the time allowed.</source>
        <translation>Der Austausch war in der erlaubten Zeit nicht fertig.</translation>
    </message>
    <message>
        <source>What passed until then is kept. Allow more time, or look where it stayed in the timing.</source>
        <translation>Was bis dahin übertragen wurde, ist aufgezeichnet. Erlauben Sie mehr Zeit, oder sehen Sie im Zeitverlauf nach, wo sie blieb.</translation>
    </message>
    <message>
        <source>The other side reset the connection (%1).</source>
        <translation>Die Gegenseite hat die Verbindung zurückgesetzt (%1).</translation>
    </message>
    <message>
        <source>The other side reset the connection.</source>
        <translation>Die Gegenseite hat die Verbindung zurückgesetzt.</translation>
    </message>
    <message>
        <source>It broke off instead of closing in order; its own log may say why. What passed until then is kept.</source>
        <translation>Sie hat abgebrochen, statt ordentlich zu schließen; warum, steht vielleicht in ihrem eigenen Log. Was bis dahin übertragen wurde, ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>The other side closed the connection too early (%1).</source>
        <translation>Die Gegenseite hat die Verbindung zu früh geschlossen (%1).</translation>
    </message>
    <message>
        <source>The other side closed the connection too early.</source>
        <translation>Die Gegenseite hat die Verbindung zu früh geschlossen.</translation>
    </message>
    <message>
        <source>What passed until then is kept.</source>
        <translation>Was bis dahin übertragen wurde, ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>%1 is in use by another program.</source>
        <translation>%1 wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>The address and port are in use by another program.</source>
        <translation>Adresse und Port werden von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>Choose another port (0 takes any free one), or end that program.</source>
        <translation>Wählen Sie einen anderen Port (0 nimmt irgendeinen freien), oder beenden Sie jenes Programm.</translation>
    </message>
    <message>
        <source>%1 is not an address of this machine.</source>
        <translation>%1 ist keine Adresse dieses Rechners.</translation>
    </message>
    <message>
        <source>That is not an address of this machine.</source>
        <translation>Das ist keine Adresse dieses Rechners.</translation>
    </message>
    <message>
        <source>Listen on localhost, or on an address that this machine has.</source>
        <translation>Lauschen Sie auf localhost oder auf einer Adresse, die dieser Rechner hat.</translation>
    </message>
    <message>
        <source>The system does not permit the use of %1.</source>
        <translation>Das System erlaubt die Benutzung von %1 nicht.</translation>
    </message>
    <message>
        <source>The system does not permit that.</source>
        <translation>Das System erlaubt das nicht.</translation>
    </message>
    <message>
        <source>Ports below 1024 are often reserved: choose a higher one. For a file, check its permissions.</source>
        <translation>Ports unter 1024 sind oft vorbehalten: Wählen Sie einen höheren. Prüfen Sie bei einer Datei deren Rechte.</translation>
    </message>
    <message>
        <source>The exchange was stopped (%1).</source>
        <translation>Der Austausch wurde angehalten (%1).</translation>
    </message>
    <message>
        <source>The exchange was stopped.</source>
        <translation>Der Austausch wurde angehalten.</translation>
    </message>
    <message>
        <source>What passed until then is kept; nothing more was sent or read.</source>
        <translation>Was bis dahin übertragen wurde, ist aufgezeichnet; mehr wurde weder gesendet noch gelesen.</translation>
    </message>
    <message>
        <source>The connection failed: %1.</source>
        <translation>Die Verbindung ist fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>Die Verbindung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The system gave this reason. What passed until then is kept.</source>
        <translation>Diesen Grund nannte das System. Was bis dahin übertragen wurde, ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>The TLS handshake failed: %1.</source>
        <translation>Der TLS-Handshake ist fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>The TLS handshake failed.</source>
        <translation>Der TLS-Handshake ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The other side may speak plain HTTP on this port (http://), or no TLS version or cipher that this machine accepts.</source>
        <translation>Vielleicht spricht die Gegenseite auf diesem Port unverschlüsseltes HTTP (http://), oder keine TLS-Version oder Chiffre, die dieser Rechner annimmt.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted: %1.</source>
        <translation>Das Zertifikat des Servers wurde nicht angenommen: %1.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted.</source>
        <translation>Das Zertifikat des Servers wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>No request was sent. Name the authority that signed it, or send without verifying where you know the server.</source>
        <translation>Es wurde keine Anfrage gesendet. Nennen Sie die Stelle, die es unterschrieben hat, oder senden Sie ohne Prüfung, wenn Sie den Server kennen.</translation>
    </message>
    <message>
        <source>The TLS connection ended without a close-notify (%1).</source>
        <translation>Die TLS-Verbindung endete ohne Close-Notify (%1).</translation>
    </message>
    <message>
        <source>The TLS connection ended without a close-notify.</source>
        <translation>Die TLS-Verbindung endete ohne Close-Notify.</translation>
    </message>
    <message>
        <source>Anyone on the way can cut a connection so: whether the message is whole can&apos;t be told (RFC 8446, 6.1).</source>
        <translation>So kann jeder auf dem Weg eine Verbindung abschneiden: Ob die Nachricht vollständig ist, lässt sich nicht sagen (RFC 8446, 6.1).</translation>
    </message>
    <message>
        <source>What arrived is not HTTP.</source>
        <translation>Was ankam, ist kein HTTP.</translation>
    </message>
    <message>
        <source>The bytes are kept. Check the port: another protocol may live there, or it wants TLS (https://).</source>
        <translation>Die Bytes sind aufgezeichnet. Prüfen Sie den Port: Vielleicht wohnt dort ein anderes Protokoll, oder er verlangt TLS (https://).</translation>
    </message>
    <message>
        <source>The head of the message can&apos;t be read: %1.</source>
        <translation>Der Kopf der Nachricht ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>The head of the message can&apos;t be read.</source>
        <translation>Der Kopf der Nachricht ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The bytes are kept; reading stopped there (RFC 9112, 2).</source>
        <translation>Die Bytes sind aufgezeichnet; dort endete das Lesen (RFC 9112, 2).</translation>
    </message>
    <message>
        <source>A chunk of the body can&apos;t be read.</source>
        <translation>Ein Chunk des Bodys ist nicht lesbar.</translation>
    </message>
    <message>
        <source>From there on the message&apos;s end is unknown; the bytes are kept (RFC 9112, 7.1).</source>
        <translation>Von da an ist unbekannt, wo die Nachricht endet; die Bytes sind aufgezeichnet (RFC 9112, 7.1).</translation>
    </message>
    <message>
        <source>Where the message ends can be read in two ways: %1.</source>
        <translation>Wo die Nachricht endet, lässt sich auf zwei Arten lesen: %1.</translation>
    </message>
    <message>
        <source>Where the message ends can be read in two ways.</source>
        <translation>Wo die Nachricht endet, lässt sich auf zwei Arten lesen.</translation>
    </message>
    <message>
        <source>Servers that disagree can be made to see different requests (RFC 9112, 11.2). The bytes are kept, and the connection was closed.</source>
        <translation>Server, die sich uneins sind, sehen dann verschiedene Anfragen (RFC 9112, 11.2). Die Bytes sind aufgezeichnet, die Verbindung wurde geschlossen.</translation>
    </message>
    <message>
        <source>The head of the message is larger than the limit (%1).</source>
        <translation>Der Kopf der Nachricht ist größer als erlaubt (%1).</translation>
    </message>
    <message>
        <source>The head of the message is larger than the limit.</source>
        <translation>Der Kopf der Nachricht ist größer als erlaubt.</translation>
    </message>
    <message>
        <source>Reading stopped there; the bytes until then are kept.</source>
        <translation>Dort endete das Lesen; die Bytes bis dahin sind aufgezeichnet.</translation>
    </message>
    <message>
        <source>The body is larger than the limit (%1).</source>
        <translation>Der Body ist größer als erlaubt (%1).</translation>
    </message>
    <message>
        <source>The body is larger than the limit.</source>
        <translation>Der Body ist größer als erlaubt.</translation>
    </message>
    <message>
        <source>The message ended before it was whole (%1).</source>
        <translation>Die Nachricht endete, bevor sie vollständig war (%1).</translation>
    </message>
    <message>
        <source>The message ended before it was whole.</source>
        <translation>Die Nachricht endete, bevor sie vollständig war.</translation>
    </message>
    <message>
        <source>What arrived is kept.</source>
        <translation>Was ankam, ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>%1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>Die Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Check the path; the file may have been moved or renamed.</source>
        <translation>Prüfen Sie den Pfad; vielleicht wurde die Datei verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>Die Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Check its permissions, and that it is a file.</source>
        <translation>Prüfen Sie die Rechte und ob es eine Datei ist.</translation>
    </message>
    <message>
        <source>The file can&apos;t be written.</source>
        <translation>Die Datei kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder, or choose another place. Nothing was changed.</source>
        <translation>Prüfen Sie die Rechte der Datei und ihres Ordners, oder wählen Sie einen anderen Ort. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The file can&apos;t be understood: %1.</source>
        <translation>Die Datei ist nicht verständlich: %1.</translation>
    </message>
    <message>
        <source>The file can&apos;t be understood.</source>
        <translation>Die Datei ist nicht verständlich.</translation>
    </message>
    <message>
        <source>Mend it in a text editor. It was not changed.</source>
        <translation>Berichtigen Sie sie in einem Texteditor. Sie wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The log can&apos;t be written.</source>
        <translation>Das Log kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and that its disk is there, or choose another folder.</source>
        <translation>Prüfen Sie die Rechte des Ordners und ob sein Datenträger da ist, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The log is damaged: %1.</source>
        <translation>Das Log ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>The log is damaged.</source>
        <translation>Das Log ist beschädigt.</translation>
    </message>
    <message>
        <source>The log was made by a later version of Wirebell.</source>
        <translation>Das Log stammt von einer neueren Version von Wirebell.</translation>
    </message>
    <message>
        <source>It can be read here and not written. Use the later version, or another folder.</source>
        <translation>Es lässt sich hier lesen, aber nicht schreiben. Verwenden Sie die neuere Version oder einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Another program holds the log&apos;s index (%1).</source>
        <translation>Ein anderes Programm hält den Index des Logs (%1).</translation>
    </message>
    <message>
        <source>Another program holds the log&apos;s index.</source>
        <translation>Ein anderes Programm hält den Index des Logs.</translation>
    </message>
    <message>
        <source>The records are kept and written as soon as it lets go.</source>
        <translation>Die Aufzeichnungen bleiben erhalten und werden geschrieben, sobald es loslässt.</translation>
    </message>
    <message>
        <source>The disk is full: %1.</source>
        <translation>Der Datenträger ist voll: %1.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Make room on it, or choose a folder on another disk.</source>
        <translation>Schaffen Sie dort Platz, oder wählen Sie einen Ordner auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>There is no exchange %1 in this log.</source>
        <translation>In diesem Log gibt es keinen Austausch %1.</translation>
    </message>
    <message>
        <source>There is no such exchange in this log.</source>
        <translation>In diesem Log gibt es keinen solchen Austausch.</translation>
    </message>
    <message>
        <source>An exchange is named by its number or by its id; the log lists both.</source>
        <translation>Ein Austausch wird durch seine Nummer oder seine Id bezeichnet; das Log zeigt beide.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain can&apos;t be used: %1.</source>
        <translation>Der Schlüsselbund des Systems ist nicht benutzbar: %1.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain can&apos;t be used.</source>
        <translation>Der Schlüsselbund des Systems ist nicht benutzbar.</translation>
    </message>
    <message>
        <source>Unlock or start it, or give the secret in the environment as WIREBELL_SECRET_ and its name. Nothing was written to a file.</source>
        <translation>Entsperren oder starten Sie ihn, oder geben Sie das Geheimnis in der Umgebung als WIREBELL_SECRET_ und seinem Namen an. In eine Datei wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>No secret named %1 is kept.</source>
        <translation>Ein Geheimnis namens %1 ist nicht hinterlegt.</translation>
    </message>
    <message>
        <source>There is no secret of that name.</source>
        <translation>Ein Geheimnis dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <source>Type it again and save, or give it in the environment as WIREBELL_SECRET_ and its name.</source>
        <translation>Geben Sie es erneut ein und speichern Sie, oder geben Sie es in der Umgebung als WIREBELL_SECRET_ und seinem Namen an.</translation>
    </message>
    <message>
        <source>{{catcher}} has no value while no catcher listens.</source>
        <translation>{{catcher}} hat keinen Wert, solange kein Catcher lauscht.</translation>
    </message>
    <message>
        <source>Nothing was sent. Start the catcher, or write an address in its place.</source>
        <translation>Es wurde nichts gesendet. Starten Sie den Catcher, oder schreiben Sie eine Adresse an seine Stelle.</translation>
    </message>
    <message>
        <source>The option or value “%1” is not supported.</source>
        <translation>Die Option oder der Wert „%1“ wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The request holds a space, control or NUL byte where none may stand: %1.</source>
        <translation>Die Anfrage enthält ein Leerzeichen, Steuerzeichen oder NUL-Byte, wo keines stehen darf: %1.</translation>
    </message>
    <message>
        <source>The request holds a space, control or NUL byte where none may stand.</source>
        <translation>Die Anfrage enthält ein Leerzeichen, Steuerzeichen oder NUL-Byte, wo keines stehen darf.</translation>
    </message>
    <message>
        <source>What arrived is not HTTP: it begins with “%1”.</source>
        <translation>Was ankam, ist kein HTTP: Es beginnt mit „%1“.</translation>
    </message>
    <message>
        <source>A chunk of the body can&apos;t be read, at byte %1.</source>
        <translation>Ein Chunk des Bodys ist nicht lesbar, bei Byte %1.</translation>
    </message>
    <message>
        <source>Can&apos;t read %1.</source>
        <translation>Nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>Can&apos;t write %1.</source>
        <translation>Nicht schreibbar: %1.</translation>
    </message>
    <message>
        <source>The log %1 can&apos;t be written.</source>
        <translation>Das Log %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The log %1 was made by a later version of Wirebell.</source>
        <translation>Das Log %1 stammt von einer neueren Version von Wirebell.</translation>
    </message>
    <message>
        <source>What arrived is TLS, not HTTP.</source>
        <translation>Was ankam, ist TLS, nicht HTTP.</translation>
    </message>
    <message>
        <source>The other side speaks TLS on this port: use https:// with it, or have it use http://. The bytes are kept.</source>
        <translation>Die Gegenseite spricht auf diesem Port TLS: Sprechen Sie mit ihr über https://, oder lassen Sie sie http:// benutzen. Die Bytes sind aufgezeichnet.</translation>
    </message>
    <message>
        <source>The HTTP/2 connection, or the stream, was ended for an error: %1.</source>
        <translation>Die HTTP/2-Verbindung oder der Stream wurde wegen eines Fehlers beendet: %1.</translation>
    </message>
    <message>
        <source>The HTTP/2 connection, or the stream, was ended for an error.</source>
        <translation>Die HTTP/2-Verbindung oder der Stream wurde wegen eines Fehlers beendet.</translation>
    </message>
    <message>
        <source>The word is the error code that was sent (RFC 9113, 7). What arrived is kept.</source>
        <translation>Das Wort ist der Fehlercode, der gesendet wurde (RFC 9113, 7). Was ankam, ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>Nothing in it was changed. If the index is at fault, “wirebell-cli log --rebuild” makes it anew from the recorded bytes.</source>
        <translation>Darin wurde nichts geändert. Liegt es am Index, macht „wirebell-cli log --rebuild“ ihn aus den aufgezeichneten Bytes neu.</translation>
    </message>
    <message>
        <source>%1 is no file of exchanges that Wirebell has handed over.</source>
        <translation>%1 ist keine Datei mit Austauschen, die Wirebell übergeben hat.</translation>
    </message>
    <message>
        <source>This is no file of exchanges that Wirebell has handed over.</source>
        <translation>Dies ist keine Datei mit Austauschen, die Wirebell übergeben hat.</translation>
    </message>
    <message>
        <source>Such files are written by “wirebell-cli log --export”; a log itself is a folder.</source>
        <translation>Solche Dateien schreibt „wirebell-cli log --export“; ein Log selbst ist ein Ordner.</translation>
    </message>
    <message>
        <source>%1 is damaged or cut short.</source>
        <translation>%1 ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>The file is damaged or cut short.</source>
        <translation>Die Datei ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>Nothing of it is shown, as no part of it can be relied on. Copy it again, or have it exported again.</source>
        <translation>Nichts daraus wird gezeigt, da auf keinen Teil Verlass ist. Kopieren Sie sie noch einmal, oder lassen Sie sie neu ausgeben.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>The server closed the connection without answering.</source>
        <translation>Der Server hat die Verbindung geschlossen, ohne zu antworten.</translation>
    </message>
    <message>
        <source>The server closed the connection within the head of its response, after %1.</source>
        <translation>Der Server hat die Verbindung mitten im Kopf seiner Antwort geschlossen, nach %1.</translation>
    </message>
    <message>
        <source>The server closed the connection after %1 of %2 body bytes.</source>
        <translation>Der Server hat die Verbindung nach %1 von %2 Bytes des Bodys geschlossen.</translation>
    </message>
    <message>
        <source>The server closed the connection before the last chunk, after a body of %1.</source>
        <translation>Der Server hat die Verbindung vor dem letzten Chunk geschlossen, nach einem Body von %1.</translation>
    </message>
    <message>
        <source>The server reset the connection without answering.</source>
        <translation>Der Server hat die Verbindung zurückgesetzt, ohne zu antworten.</translation>
    </message>
    <message>
        <source>The server reset the connection within the head of its response, after %1.</source>
        <translation>Der Server hat die Verbindung mitten im Kopf seiner Antwort zurückgesetzt, nach %1.</translation>
    </message>
    <message>
        <source>The server reset the connection after %1 of %2 body bytes.</source>
        <translation>Der Server hat die Verbindung nach %1 von %2 Bytes des Bodys zurückgesetzt.</translation>
    </message>
    <message>
        <source>The server reset the connection before the end of the body, after %1.</source>
        <translation>Der Server hat die Verbindung vor dem Ende des Bodys zurückgesetzt, nach %1.</translation>
    </message>
    <message>
        <source>The server ended TLS without a close-notify and without answering.</source>
        <translation>Der Server hat TLS ohne Close-Notify beendet, ohne zu antworten.</translation>
    </message>
    <message>
        <source>The server ended TLS without a close-notify within the head of its response, after %1.</source>
        <translation>Der Server hat TLS ohne Close-Notify mitten im Kopf seiner Antwort beendet, nach %1.</translation>
    </message>
    <message>
        <source>The server ended TLS without a close-notify after %1 of %2 body bytes.</source>
        <translation>Der Server hat TLS ohne Close-Notify nach %1 von %2 Bytes des Bodys beendet.</translation>
    </message>
    <message>
        <source>The server ended TLS without a close-notify after a body of %1.</source>
        <translation>Der Server hat TLS ohne Close-Notify beendet, nach einem Body von %1.</translation>
    </message>
    <message>
        <source>The client closed the connection without a request.</source>
        <translation>Der Client hat die Verbindung ohne Anfrage geschlossen.</translation>
    </message>
    <message>
        <source>The client closed the connection within the head of its request, after %1.</source>
        <translation>Der Client hat die Verbindung mitten im Kopf seiner Anfrage geschlossen, nach %1.</translation>
    </message>
    <message>
        <source>The client closed the connection after %1 of %2 body bytes.</source>
        <translation>Der Client hat die Verbindung nach %1 von %2 Bytes des Bodys geschlossen.</translation>
    </message>
    <message>
        <source>The client closed the connection before the last chunk, after a body of %1.</source>
        <translation>Der Client hat die Verbindung vor dem letzten Chunk geschlossen, nach einem Body von %1.</translation>
    </message>
    <message>
        <source>The client reset the connection without a request.</source>
        <translation>Der Client hat die Verbindung ohne Anfrage zurückgesetzt.</translation>
    </message>
    <message>
        <source>The client reset the connection within the head of its request, after %1.</source>
        <translation>Der Client hat die Verbindung mitten im Kopf seiner Anfrage zurückgesetzt, nach %1.</translation>
    </message>
    <message>
        <source>The client reset the connection after %1 of %2 body bytes.</source>
        <translation>Der Client hat die Verbindung nach %1 von %2 Bytes des Bodys zurückgesetzt.</translation>
    </message>
    <message>
        <source>The client reset the connection before the end of the body, after %1.</source>
        <translation>Der Client hat die Verbindung vor dem Ende des Bodys zurückgesetzt, nach %1.</translation>
    </message>
    <message>
        <source>The client ended TLS without a close-notify and without a request.</source>
        <translation>Der Client hat TLS ohne Close-Notify und ohne Anfrage beendet.</translation>
    </message>
    <message>
        <source>The client ended TLS without a close-notify within the head of its request, after %1.</source>
        <translation>Der Client hat TLS ohne Close-Notify mitten im Kopf seiner Anfrage beendet, nach %1.</translation>
    </message>
    <message>
        <source>The client ended TLS without a close-notify after %1 of %2 body bytes.</source>
        <translation>Der Client hat TLS ohne Close-Notify nach %1 von %2 Bytes des Bodys beendet.</translation>
    </message>
    <message>
        <source>The client ended TLS without a close-notify after a body of %1.</source>
        <translation>Der Client hat TLS ohne Close-Notify beendet, nach einem Body von %1.</translation>
    </message>
    <message>
        <source>Anyone on the way can cut a connection so; what arrived is kept and may not be all (RFC 8446, 6.1).</source>
        <translation>So kann jeder auf dem Weg eine Verbindung abschneiden; was ankam, ist aufgezeichnet und vielleicht nicht alles (RFC 8446, 6.1).</translation>
    </message>
    <message>
        <source>The message is not whole. What arrived is kept.</source>
        <translation>Die Nachricht ist nicht vollständig. Was ankam, ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>Nothing was answered. What arrived is kept.</source>
        <translation>Es wurde nichts geantwortet. Was ankam, ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>No byte of the request had gone out.</source>
        <translation>Von der Anfrage war noch kein Byte hinausgegangen.</translation>
    </message>
    <message>
        <source>The connection had been used before; the server may have closed it while the request was on its way. %1 had gone out.</source>
        <translation>Die Verbindung wurde schon einmal benutzt; vielleicht hat der Server sie geschlossen, während die Anfrage unterwegs war. %1 waren hinausgegangen.</translation>
    </message>
    <message>
        <source>%1 had gone out; whether the server acted on them is not known.</source>
        <translation>%1 waren hinausgegangen; ob der Server danach gehandelt hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>while the response was being sent</source>
        <translation>beim Senden der Antwort</translation>
    </message>
    <message>
        <source>before the response</source>
        <translation>vor der Antwort</translation>
    </message>
    <message>
        <source>while the request was being received</source>
        <translation>beim Empfangen der Anfrage</translation>
    </message>
    <message>
        <source>while the response was being received</source>
        <translation>beim Empfangen der Antwort</translation>
    </message>
    <message>
        <source>while waiting for the response</source>
        <translation>beim Warten auf die Antwort</translation>
    </message>
    <message>
        <source>while the request was being sent</source>
        <translation>beim Senden der Anfrage</translation>
    </message>
    <message>
        <source>during the TLS handshake</source>
        <translation>beim TLS-Handshake</translation>
    </message>
    <message>
        <source>while connecting</source>
        <translation>beim Verbinden</translation>
    </message>
    <message>
        <source>while the name was being looked up</source>
        <translation>beim Nachschlagen des Namens</translation>
    </message>
    <message>
        <source>before a connection was there</source>
        <translation>bevor es eine Verbindung gab</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted: %2.</source>
        <translation>Das Zertifikat von %1 wurde nicht angenommen: %2.</translation>
    </message>
    <message>
        <source>The program ended before the end of this exchange was recorded.</source>
        <translation>Das Programm endete, bevor das Ende dieses Austauschs aufgezeichnet war.</translation>
    </message>
    <message>
        <source>What was recorded until then is shown.</source>
        <translation>Gezeigt wird, was bis dahin aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>The time allowed ran out %1, after %2.</source>
        <translation>Die erlaubte Zeit lief %1 ab, nach %2.</translation>
    </message>
    <message>
        <source>Stopped %1, after %2.</source>
        <translation>Angehalten %1, nach %2.</translation>
    </message>
</context>
<context>
    <name>ExchangeFacts</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>preview, %1</source>
        <translation>Vorschau, %1</translation>
    </message>
    <message>
        <source>arriving, %1</source>
        <translation>kommt an, %1</translation>
    </message>
    <message>
        <source>caught, %1</source>
        <translation>empfangen, %1</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>sent, %1</source>
        <translation>gesendet, %1</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>nicht beantwortet</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The program ended before this exchange did.</source>
        <translation>Das Programm endete vor diesem Austausch.</translation>
    </message>
    <message>
        <source>All bytes that were recorded until then are shown.</source>
        <translation>Gezeigt werden alle Bytes, die bis dahin aufgezeichnet wurden.</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>waited %1 ms before the answer</source>
        <translation>hat %1 ms vor der Antwort gewartet</translation>
    </message>
    <message>
        <source>waited %1 ms before the content</source>
        <translation>hat %1 ms vor dem Inhalt gewartet</translation>
    </message>
    <message>
        <source>sent %1 bytes a second at most</source>
        <translation>hat höchstens %1 Byte in der Sekunde gesendet</translation>
    </message>
    <message>
        <source>closed without an answer</source>
        <translation>ohne Antwort geschlossen</translation>
    </message>
    <message>
        <source>reset without an answer</source>
        <translation>ohne Antwort zurückgesetzt</translation>
    </message>
    <message>
        <source>closed behind byte %1 of the answer</source>
        <translation>hinter Byte %1 der Antwort geschlossen</translation>
    </message>
    <message>
        <source>reset behind byte %1 of the answer</source>
        <translation>hinter Byte %1 der Antwort zurückgesetzt</translation>
    </message>
    <message>
        <source>said Content-Length: %1</source>
        <translation>hat Content-Length: %1 gesagt</translation>
    </message>
    <message>
        <source>ended with a malformed chunk</source>
        <translation>endete mit einem fehlerhaften Chunk</translation>
    </message>
    <message>
        <source>ended TLS without a close-notify</source>
        <translation>hat TLS ohne close-notify beendet</translation>
    </message>
    <message>
        <source>never answered</source>
        <translation>hat nie geantwortet</translation>
    </message>
</context>
<context>
    <name>Flag</name>
    <message>
        <source>not this machine’s name</source>
        <translation>nicht der Name dieses Rechners</translation>
    </message>
    <message>
        <source>from another site’s page</source>
        <translation>von der Seite einer anderen Website</translation>
    </message>
    <message>
        <source>Host names neither an address nor localhost: the request came through a tunnel or a proxy, or a web page has led a browser here (DNS rebinding).</source>
        <translation>Host nennt weder eine Adresse noch localhost: Die Anfrage kam durch einen Tunnel oder Proxy, oder eine Webseite hat einen Browser hierher geführt (DNS-Rebinding).</translation>
    </message>
    <message>
        <source>A browser sent this for a page of another site. The endpoint does not pass it on unless it is told to.</source>
        <translation>Ein Browser hat das für die Seite einer anderen Website gesendet. Der Endpunkt reicht es nicht weiter, solange es ihm nicht gesagt wird.</translation>
    </message>
    <message>
        <source>the sender left before its answer</source>
        <translation>der Absender ging vor seiner Antwort</translation>
    </message>
    <message>
        <source>The sender ended its side of the connection before the answer was out. Most do that when an answer takes them too long, and never see it; a few only say that they have nothing more to send, and still read it.</source>
        <translation>Der Absender hat seine Seite der Verbindung beendet, bevor die Antwort draußen war. Die meisten tun das, wenn ihnen eine Antwort zu lange dauert, und sehen sie nie; wenige sagen damit nur, dass sie nichts mehr zu senden haben, und lesen sie noch.</translation>
    </message>
    <message>
        <source>kept without secrets</source>
        <translation>ohne Geheimnisse behalten</translation>
    </message>
    <message>
        <source>Secrets were overwritten with as many “*” before this was kept; what was on the wire had them. A signature over these bytes can’t be checked any more.</source>
        <translation>Geheimnisse wurden mit ebenso vielen „*“ überschrieben, bevor dies behalten wurde; auf der Leitung standen sie. Eine Signatur über diese Bytes lässt sich nicht mehr prüfen.</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>bare LF, not CR LF</source>
        <translation>LF allein, nicht CR LF</translation>
    </message>
    <message>
        <source>The line ends with LF alone; CR LF is due, though a recipient may accept it (RFC 9112, 2.2).</source>
        <translation>Die Zeile endet mit LF allein; CR LF gehört hierher, doch darf ein Empfänger das annehmen (RFC 9112, 2.2).</translation>
    </message>
    <message>
        <source>bare CR within a line</source>
        <translation>CR allein mitten in einer Zeile</translation>
    </message>
    <message>
        <source>A CR without LF must not be sent; some readers end the line there and some do not (RFC 9112, 2.2).</source>
        <translation>Ein CR ohne LF darf nicht gesendet werden; manche Leser beenden die Zeile dort, andere nicht (RFC 9112, 2.2).</translation>
    </message>
    <message>
        <source>LF and CR LF mixed</source>
        <translation>LF und CR LF gemischt</translation>
    </message>
    <message>
        <source>Some lines end with CR LF and some with LF alone: a reader that knows only one of them sees other lines (RFC 9112, 2.2).</source>
        <translation>Manche Zeilen enden mit CR LF, manche mit LF allein: Wer nur eines davon kennt, liest andere Zeilen (RFC 9112, 2.2).</translation>
    </message>
    <message>
        <source>empty line before the start line</source>
        <translation>Leerzeile vor der Startzeile</translation>
    </message>
    <message>
        <source>A server should pass over an empty line before the request line; a client must not send one (RFC 9112, 2.2).</source>
        <translation>Ein Server sollte eine Leerzeile vor der Anfragezeile übergehen; ein Client darf keine senden (RFC 9112, 2.2).</translation>
    </message>
    <message>
        <source>the method is not a token</source>
        <translation>die Methode ist kein Token</translation>
    </message>
    <message>
        <source>A method is a token: letters, digits and a few signs, no separators (RFC 9110, 9.1).</source>
        <translation>Eine Methode ist ein Token: Buchstaben, Ziffern und wenige Zeichen, keine Trenner (RFC 9110, 9.1).</translation>
    </message>
    <message>
        <source>method in another case</source>
        <translation>Methode anders geschrieben</translation>
    </message>
    <message>
        <source>Methods are case-sensitive: this is not the registered method that it looks like (RFC 9110, 9.1).</source>
        <translation>Bei Methoden zählt Groß- und Kleinschreibung: Dies ist nicht die eingetragene Methode, nach der es aussieht (RFC 9110, 9.1).</translation>
    </message>
    <message>
        <source>characters that no target may hold</source>
        <translation>Zeichen, die kein Ziel enthalten darf</translation>
    </message>
    <message>
        <source>A request target holds no white space, no fragment and no character outside the URI grammar (RFC 9112, 3.2).</source>
        <translation>Das Ziel einer Anfrage enthält keinen Leerraum, kein Fragment und kein Zeichen außerhalb der URI-Grammatik (RFC 9112, 3.2).</translation>
    </message>
    <message>
        <source>target not percent-encoded</source>
        <translation>Ziel nicht prozentkodiert</translation>
    </message>
    <message>
        <source>Bytes beyond ASCII must be percent-encoded in a target (RFC 3986, 2.1; RFC 9112, 3.2).</source>
        <translation>Bytes jenseits von ASCII müssen in einem Ziel prozentkodiert stehen (RFC 3986, 2.1; RFC 9112, 3.2).</translation>
    </message>
    <message>
        <source>unusual HTTP version</source>
        <translation>ungewöhnliche HTTP-Version</translation>
    </message>
    <message>
        <source>The version is “HTTP/”, a digit, a dot and a digit, in capitals (RFC 9112, 2.3).</source>
        <translation>Die Version ist „HTTP/“, eine Ziffer, ein Punkt und eine Ziffer, in Großbuchstaben (RFC 9112, 2.3).</translation>
    </message>
    <message>
        <source>no HTTP version</source>
        <translation>keine HTTP-Version</translation>
    </message>
    <message>
        <source>A request line ends with the version; without one it is HTTP/0.9, which no longer has a place (RFC 9112, 3).</source>
        <translation>Eine Anfragezeile endet mit der Version; ohne sie ist es HTTP/0.9, das keinen Platz mehr hat (RFC 9112, 3).</translation>
    </message>
    <message>
        <source>more white space than one SP</source>
        <translation>mehr Leerraum als ein SP</translation>
    </message>
    <message>
        <source>The parts of a start line are separated by exactly one SP (RFC 9112, 3 and 4).</source>
        <translation>Die Teile einer Startzeile trennt genau ein SP (RFC 9112, 3 und 4).</translation>
    </message>
    <message>
        <source>unusual status code</source>
        <translation>ungewöhnlicher Statuscode</translation>
    </message>
    <message>
        <source>A status code is three digits from 100 to 599 (RFC 9110, 15).</source>
        <translation>Ein Statuscode sind drei Ziffern von 100 bis 599 (RFC 9110, 15).</translation>
    </message>
    <message>
        <source>no SP after the status code</source>
        <translation>kein SP nach dem Statuscode</translation>
    </message>
    <message>
        <source>An SP follows the status code even where the reason phrase is empty (RFC 9112, 4).</source>
        <translation>Auf den Statuscode folgt ein SP, auch wo der Statustext leer ist (RFC 9112, 4).</translation>
    </message>
    <message>
        <source>control byte in the reason phrase</source>
        <translation>Steuerzeichen im Statustext</translation>
    </message>
    <message>
        <source>A reason phrase holds white space and visible characters only (RFC 9112, 4).</source>
        <translation>Ein Statustext enthält nur Leerraum und sichtbare Zeichen (RFC 9112, 4).</translation>
    </message>
    <message>
        <source>another name than HTTP</source>
        <translation>ein anderer Name als HTTP</translation>
    </message>
    <message>
        <source>The protocol&apos;s name is “HTTP” in capitals; “ICY” is Shoutcast&apos;s (RFC 9112, 2.3).</source>
        <translation>Das Protokoll heißt „HTTP“ in Großbuchstaben; „ICY“ kommt von Shoutcast (RFC 9112, 2.3).</translation>
    </message>
    <message>
        <source>upgrade without being asked</source>
        <translation>Upgrade ohne Bitte darum</translation>
    </message>
    <message>
        <source>A server answers 101 only to a request with an Upgrade field (RFC 9110, 7.8).</source>
        <translation>Ein Server antwortet 101 nur auf eine Anfrage mit einem Upgrade-Feld (RFC 9110, 7.8).</translation>
    </message>
    <message>
        <source>white space before the colon</source>
        <translation>Leerraum vor dem Doppelpunkt</translation>
    </message>
    <message>
        <source>No white space may stand between a field&apos;s name and its colon; a server must refuse such a request (RFC 9112, 5.1).</source>
        <translation>Zwischen dem Namen eines Feldes und dem Doppelpunkt darf kein Leerraum stehen; ein Server muss eine solche Anfrage abweisen (RFC 9112, 5.1).</translation>
    </message>
    <message>
        <source>folded line</source>
        <translation>umbrochene Zeile</translation>
    </message>
    <message>
        <source>The value goes on in a line that begins with white space; this is obsolete, and readers differ (RFC 9112, 5.2).</source>
        <translation>Der Wert geht in einer Zeile weiter, die mit Leerraum beginnt; das ist veraltet, und Leser sind sich uneins (RFC 9112, 5.2).</translation>
    </message>
    <message>
        <source>no field name</source>
        <translation>kein Feldname</translation>
    </message>
    <message>
        <source>The line begins with its colon; a field&apos;s name has at least one character (RFC 9110, 5.1).</source>
        <translation>Die Zeile beginnt mit ihrem Doppelpunkt; der Name eines Feldes hat mindestens ein Zeichen (RFC 9110, 5.1).</translation>
    </message>
    <message>
        <source>no colon</source>
        <translation>kein Doppelpunkt</translation>
    </message>
    <message>
        <source>A field line is a name, a colon and a value; this line has no colon (RFC 9112, 5).</source>
        <translation>Eine Feldzeile ist ein Name, ein Doppelpunkt und ein Wert; diese Zeile hat keinen Doppelpunkt (RFC 9112, 5).</translation>
    </message>
    <message>
        <source>the field name is not a token</source>
        <translation>der Feldname ist kein Token</translation>
    </message>
    <message>
        <source>A field&apos;s name is a token: letters, digits and a few signs (RFC 9110, 5.1).</source>
        <translation>Der Name eines Feldes ist ein Token: Buchstaben, Ziffern und wenige Zeichen (RFC 9110, 5.1).</translation>
    </message>
    <message>
        <source>bytes beyond ASCII in the value</source>
        <translation>Bytes jenseits von ASCII im Wert</translation>
    </message>
    <message>
        <source>Which characters these bytes are is not said anywhere; recipients treat them as opaque (RFC 9110, 5.5).</source>
        <translation>Welche Zeichen diese Bytes sind, steht nirgends; Empfänger deuten sie nicht (RFC 9110, 5.5).</translation>
    </message>
    <message>
        <source>control byte in the value</source>
        <translation>Steuerzeichen im Wert</translation>
    </message>
    <message>
        <source>A field&apos;s value holds no control character but the tab (RFC 9110, 5.5).</source>
        <translation>Der Wert eines Feldes enthält kein Steuerzeichen außer dem Tabulator (RFC 9110, 5.5).</translation>
    </message>
    <message>
        <source>NUL byte</source>
        <translation>NUL-Byte</translation>
    </message>
    <message>
        <source>A NUL byte in a head is invalid and dangerous: some readers end the text there (RFC 9110, 5.5).</source>
        <translation>Ein NUL-Byte im Kopf ist ungültig und gefährlich: Manche Leser beenden den Text dort (RFC 9110, 5.5).</translation>
    </message>
    <message>
        <source>no Host field</source>
        <translation>kein Host-Feld</translation>
    </message>
    <message>
        <source>Each HTTP/1.1 request carries a Host field; a server must answer 400 without one (RFC 9112, 3.2).</source>
        <translation>Jede HTTP/1.1-Anfrage trägt ein Host-Feld; ohne es muss ein Server 400 antworten (RFC 9112, 3.2).</translation>
    </message>
    <message>
        <source>more than one Host field</source>
        <translation>mehr als ein Host-Feld</translation>
    </message>
    <message>
        <source>A request has one Host field; with more, servers may choose different ones (RFC 9112, 3.2).</source>
        <translation>Eine Anfrage hat ein Host-Feld; bei mehreren wählen Server womöglich verschiedene (RFC 9112, 3.2).</translation>
    </message>
    <message>
        <source>Host is no host and port</source>
        <translation>Host ist kein Host mit Port</translation>
    </message>
    <message>
        <source>The value of Host is a host name or address, with a port where it is not the usual one (RFC 9110, 7.2).</source>
        <translation>Der Wert von Host ist ein Hostname oder eine Adresse, mit Port, wo es nicht der übliche ist (RFC 9110, 7.2).</translation>
    </message>
    <message>
        <source>Host differs from the target</source>
        <translation>Host passt nicht zum Ziel</translation>
    </message>
    <message>
        <source>Where the target is a whole URL, Host must name the same authority; a server goes by the target (RFC 9112, 3.2.2).</source>
        <translation>Wo das Ziel eine ganze URL ist, muss Host dasselbe nennen; ein Server richtet sich nach dem Ziel (RFC 9112, 3.2.2).</translation>
    </message>
    <message>
        <source>white space before the first field</source>
        <translation>Leerraum vor dem ersten Feld</translation>
    </message>
    <message>
        <source>White space between the start line and the first field: such lines are passed over or refused (RFC 9112, 2.2).</source>
        <translation>Leerraum zwischen der Startzeile und dem ersten Feld: Solche Zeilen werden übergangen oder abgewiesen (RFC 9112, 2.2).</translation>
    </message>
    <message>
        <source>nearly a framing field</source>
        <translation>beinahe ein Längenfeld</translation>
    </message>
    <message>
        <source>The name is almost Content-Length or Transfer-Encoding; a reader that takes it for one sees another message (RFC 9112, 11.2).</source>
        <translation>Der Name ist beinahe Content-Length oder Transfer-Encoding; wer ihn dafür hält, liest eine andere Nachricht (RFC 9112, 11.2).</translation>
    </message>
    <message>
        <source>Content-Length given twice</source>
        <translation>Content-Length doppelt angegeben</translation>
    </message>
    <message>
        <source>The same length is given more than once; a recipient may take it as one or refuse the message (RFC 9110, 8.6).</source>
        <translation>Dieselbe Länge steht mehr als einmal da; ein Empfänger darf sie als eine nehmen oder die Nachricht abweisen (RFC 9110, 8.6).</translation>
    </message>
    <message>
        <source>two different lengths</source>
        <translation>zwei verschiedene Längen</translation>
    </message>
    <message>
        <source>Two lengths make two messages; a recipient must refuse this (RFC 9112, 6.3).</source>
        <translation>Zwei Längen ergeben zwei Nachrichten; ein Empfänger muss das abweisen (RFC 9112, 6.3).</translation>
    </message>
    <message>
        <source>not a length</source>
        <translation>keine Länge</translation>
    </message>
    <message>
        <source>Content-Length is a decimal number without a sign; readers differ on anything else (RFC 9110, 8.6).</source>
        <translation>Content-Length ist eine Dezimalzahl ohne Vorzeichen; bei allem anderen sind Leser sich uneins (RFC 9110, 8.6).</translation>
    </message>
    <message>
        <source>both Content-Length and chunked</source>
        <translation>Content-Length und chunked zugleich</translation>
    </message>
    <message>
        <source>Transfer-Encoding overrides Content-Length; a message with both may be an attempt at smuggling (RFC 9112, 6.3).</source>
        <translation>Transfer-Encoding geht vor Content-Length; eine Nachricht mit beiden kann ein Schmuggelversuch sein (RFC 9112, 6.3).</translation>
    </message>
    <message>
        <source>unusual transfer coding</source>
        <translation>ungewöhnliche Transferkodierung</translation>
    </message>
    <message>
        <source>“chunked” stands once and last, and other codings have to be known, or the end is uncertain (RFC 9112, 6.1).</source>
        <translation>„chunked“ steht einmal und zuletzt, und andere Kodierungen müssen bekannt sein, sonst ist das Ende ungewiss (RFC 9112, 6.1).</translation>
    </message>
    <message>
        <source>chunked in HTTP/1.0</source>
        <translation>chunked in HTTP/1.0</translation>
    </message>
    <message>
        <source>HTTP/1.0 has no transfer codings; its framing is to be taken as faulty (RFC 9112, 6.1).</source>
        <translation>HTTP/1.0 kennt keine Transferkodierungen; die Länge gilt dann als fehlerhaft (RFC 9112, 6.1).</translation>
    </message>
    <message>
        <source>framing on a response without content</source>
        <translation>Längenangabe auf einer Antwort ohne Inhalt</translation>
    </message>
    <message>
        <source>A 1xx or 204 response, or 2xx to CONNECT, has no content and must not announce any (RFC 9112, 6.1; RFC 9110, 8.6).</source>
        <translation>Eine Antwort 1xx oder 204, oder 2xx auf CONNECT, hat keinen Inhalt und darf keinen ankündigen (RFC 9112, 6.1; RFC 9110, 8.6).</translation>
    </message>
    <message>
        <source>not a chunk size</source>
        <translation>keine Chunk-Größe</translation>
    </message>
    <message>
        <source>A chunk begins with its size in hexadecimal digits and nothing else (RFC 9112, 7.1).</source>
        <translation>Ein Chunk beginnt mit seiner Größe in Hexadezimalziffern und sonst nichts (RFC 9112, 7.1).</translation>
    </message>
    <message>
        <source>bare LF in the chunked framing</source>
        <translation>LF allein in der Chunk-Einteilung</translation>
    </message>
    <message>
        <source>A chunk&apos;s lines end with CR LF; a reader that takes LF alone may find other chunks (RFC 9112, 7.1).</source>
        <translation>Die Zeilen eines Chunks enden mit CR LF; wer LF allein gelten lässt, findet womöglich andere Chunks (RFC 9112, 7.1).</translation>
    </message>
    <message>
        <source>chunk extension</source>
        <translation>Chunk-Erweiterung</translation>
    </message>
    <message>
        <source>Allowed: parameters of a chunk after its size; recipients ignore those they do not know (RFC 9112, 7.1.1).</source>
        <translation>Erlaubt: Parameter eines Chunks nach seiner Größe; Empfänger übergehen, was sie nicht kennen (RFC 9112, 7.1.1).</translation>
    </message>
    <message>
        <source>malformed chunk extension</source>
        <translation>fehlerhafte Chunk-Erweiterung</translation>
    </message>
    <message>
        <source>A chunk extension is a semicolon, a name and, if any, an equals sign and a value (RFC 9112, 7.1.1).</source>
        <translation>Eine Chunk-Erweiterung ist ein Semikolon, ein Name und gegebenenfalls ein Gleichheitszeichen mit einem Wert (RFC 9112, 7.1.1).</translation>
    </message>
    <message>
        <source>no CR LF after the chunk</source>
        <translation>kein CR LF nach dem Chunk</translation>
    </message>
    <message>
        <source>A chunk&apos;s data is followed by CR LF: here the announced size and the data differ (RFC 9112, 7.1).</source>
        <translation>Auf die Daten eines Chunks folgt CR LF: Hier weichen angekündigte Größe und Daten voneinander ab (RFC 9112, 7.1).</translation>
    </message>
    <message>
        <source>not allowed as a trailer</source>
        <translation>als Trailer nicht erlaubt</translation>
    </message>
    <message>
        <source>Fields on framing, routing, authentication or content may not come after the content (RFC 9110, 6.5.1).</source>
        <translation>Felder zu Länge, Weg, Anmeldung oder Inhalt dürfen nicht nach dem Inhalt kommen (RFC 9110, 6.5.1).</translation>
    </message>
    <message>
        <source>bytes after the end</source>
        <translation>Bytes nach dem Ende</translation>
    </message>
    <message>
        <source>The message was over before these bytes, and nothing asked for more (RFC 9112, 6.3 and 9.2).</source>
        <translation>Vor diesen Bytes war die Nachricht zu Ende, und nichts verlangte mehr (RFC 9112, 6.3 und 9.2).</translation>
    </message>
    <message>
        <source>content on a CONNECT request</source>
        <translation>Inhalt bei einer CONNECT-Anfrage</translation>
    </message>
    <message>
        <source>A CONNECT request has no content: some readers take these bytes for content, others for the tunnel&apos;s first ones (RFC 9110, 9.3.6).</source>
        <translation>Eine CONNECT-Anfrage hat keinen Inhalt: Manche halten diese Bytes für Inhalt, andere für die ersten des Tunnels (RFC 9110, 9.3.6).</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>labels %1</source>
        <translation>Etiketten %1</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>eine Notiz</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>E&amp;xchange</source>
        <translation>A&amp;ustausch</translation>
    </message>
    <message>
        <source>C&amp;ollection</source>
        <translation>&amp;Sammlung</translation>
    </message>
    <message>
        <source>Ca&amp;tcher</source>
        <translation>&amp;Catcher</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Log</translation>
    </message>
</context>
<context>
    <name>MessageContent</name>
    <message>
        <source>the recording ends here</source>
        <translation>hier endet die Aufzeichnung</translation>
    </message>
    <message>
        <source>connection reset here</source>
        <translation>hier Verbindung zurückgesetzt</translation>
    </message>
    <message>
        <source>connection closed here</source>
        <translation>hier Verbindung geschlossen</translation>
    </message>
    <message>
        <source>timed out here</source>
        <translation>hier Zeit abgelaufen</translation>
    </message>
    <message>
        <source>stopped here</source>
        <translation>hier angehalten</translation>
    </message>
    <message>
        <source>no more was read</source>
        <translation>mehr wurde nicht gelesen</translation>
    </message>
    <message>
        <source>The bytes of the request appear here.</source>
        <translation>Hier erscheinen die Bytes der Anfrage.</translation>
    </message>
    <message>
        <source>The bytes of the response appear here.</source>
        <translation>Hier erscheinen die Bytes der Antwort.</translation>
    </message>
    <message>
        <source>The request has no bytes yet.</source>
        <translation>Die Anfrage hat noch keine Bytes.</translation>
    </message>
    <message>
        <source>What comes back appears here when the request was sent.</source>
        <translation>Hier erscheint, was zurückkommt, wenn die Anfrage gesendet ist.</translation>
    </message>
    <message>
        <source>Nothing has arrived yet.</source>
        <translation>Noch ist nichts angekommen.</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Not a single byte arrived.</source>
        <translation>Kein einziges Byte kam an.</translation>
    </message>
    <message>
        <source>Not a single byte was sent.</source>
        <translation>Kein einziges Byte wurde gesendet.</translation>
    </message>
</context>
<context>
    <name>NoteWords</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 Byte</numerusform>
            <numerusform>%1 Bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenRequest</name>
    <message>
        <source>New request</source>
        <translation>Neue Anfrage</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>No filter is named “%1”.</source>
        <translation>Kein Filter heißt „%1“.</translation>
    </message>
    <message>
        <source>“%1” looks for nothing.</source>
        <translation>„%1“ sucht nach nichts.</translation>
    </message>
    <message>
        <source>Something is missing behind “%1:”.</source>
        <translation>Hinter „%1:“ fehlt etwas.</translation>
    </message>
    <message>
        <source>“%1” knows nothing named “%2”.</source>
        <translation>„%1“ kennt nichts namens „%2“.</translation>
    </message>
    <message>
        <source>“%1” is no status; 404, 5xx, &gt;=400 and 200-299 are.</source>
        <translation>„%1“ ist kein Status; 404, 5xx, &gt;=400 und 200-299 sind welche.</translation>
    </message>
    <message>
        <source>“%1” is no time; &gt;1s, &lt;=250ms and 1s-5s are.</source>
        <translation>„%1“ ist keine Dauer; &gt;1s, &lt;=250ms und 1s-5s sind welche.</translation>
    </message>
    <message>
        <source>“%1” is no size; &gt;10k, &lt;=2M and 1k-5k are.</source>
        <translation>„%1“ ist keine Größe; &gt;10k, &lt;=2M und 1k-5k sind welche.</translation>
    </message>
    <message>
        <source>“%1” is no date or time of day; 2026-11-24, 12:30 and 2026-11-24T12:30 are.</source>
        <translation>„%1“ ist kein Datum und keine Uhrzeit; 2026-11-24, 12:30 und 2026-11-24T12:30 sind welche.</translation>
    </message>
    <message>
        <source>“%1” is no method.</source>
        <translation>„%1“ ist keine Methode.</translation>
    </message>
    <message>
        <source>A quotation mark is missing in “%1”.</source>
        <translation>In „%1“ fehlt ein Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1:” knows no side; field, body, text, size and mark do.</source>
        <translation>„%1:“ kennt keine Seite; field, body, text, size und mark kennen sie.</translation>
    </message>
    <message>
        <source>“%1” is a JSONPath, which a log can&apos;t be searched for; as text it stands in quotation marks.</source>
        <translation>„%1“ ist ein JSONPath, nach dem sich ein Log nicht durchsuchen lässt; als Text steht er in Anführungszeichen.</translation>
    </message>
    <message>
        <source>“%1” is for the log&apos;s filter: what arrives has nothing of it yet.</source>
        <translation>„%1“ ist für den Filter des Logs: Was eintrifft, hat noch nichts davon.</translation>
    </message>
    <message>
        <source>Is “%1” meant?</source>
        <translation>Ist „%1“ gemeint?</translation>
    </message>
    <message>
        <source>In quotation marks the word is looked for as it stands.</source>
        <translation>In Anführungszeichen wird das Wort gesucht, wie es dasteht.</translation>
    </message>
</context>
<context>
    <name>ReachWords</name>
    <message>
        <source>Listens on a port of its own.</source>
        <translation>Lauscht auf einem eigenen Port.</translation>
    </message>
    <message>
        <source>Listens on the port that is there for all.</source>
        <translation>Lauscht auf dem Port, der für alle da ist.</translation>
    </message>
    <message>
        <source>The catcher does not listen.</source>
        <translation>Der Catcher lauscht nicht.</translation>
    </message>
    <message>
        <source>Stopped: it takes no requests.</source>
        <translation>Angehalten: nimmt nichts an.</translation>
    </message>
    <message>
        <source>Waits for “Also the network”.</source>
        <translation>Wartet auf „Auch im Netz“.</translation>
    </message>
    <message>
        <source>In use by %1 (process %2).</source>
        <translation>Belegt: %1 (Prozess %2).</translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>zurückgesetzt</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>no such host</source>
        <translation>Host unbekannt</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>unerreichbar</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>not HTTP</source>
        <translation>kein HTTP</translation>
    </message>
    <message>
        <source>malformed</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>no status</source>
        <translation>kein Status</translation>
    </message>
    <message>
        <source>%1, %2, %3 %4, %5, %6</source>
        <translation>%1, %2, %3 %4, %5, %6</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>caught</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>no method</source>
        <translation>keine Methode</translation>
    </message>
    <message>
        <source>HTTP/2 error</source>
        <translation>HTTP/2-Fehler</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Sequence %1</source>
        <translation>Folge %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>a status, a time</comment>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>, empty body</source>
        <translation>, leerer Body</translation>
    </message>
    <message>
        <source>, a template</source>
        <translation>, eine Vorlage</translation>
    </message>
    <message>
        <source>Forward to %1</source>
        <translation>Weiterleiten an %1</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Mich fragen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s)</source>
        <translation>
            <numerusform>%Ln Prüfung</numerusform>
            <numerusform>%Ln Prüfungen</numerusform>
        </translation>
    </message>
    <message>
        <source>call %1</source>
        <translation>Aufruf %1</translation>
    </message>
    <message>
        <source>some calls</source>
        <translation>manche Aufrufe</translation>
    </message>
    <message>
        <source>%1 % of them</source>
        <translation>%1 % davon</translation>
    </message>
    <message>
        <source>any request</source>
        <translation>jede Anfrage</translation>
    </message>
    <message>
        <source>Paused: answers 503</source>
        <translation>Pausiert: antwortet mit 503</translation>
    </message>
    <message>
        <source>%1, else %2</source>
        <comment>what a rule does; a status</comment>
        <translation>%1, sonst %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln more rule(s)</source>
        <translation>
            <numerusform>%1, und %Ln weitere Regel</numerusform>
            <numerusform>%1, und %Ln weitere Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>wait before the answer</source>
        <translation>vor der Antwort warten</translation>
    </message>
    <message>
        <source>wait between head and body</source>
        <translation>zwischen Kopf und Body warten</translation>
    </message>
    <message>
        <source>send slowly</source>
        <translation>langsam senden</translation>
    </message>
    <message>
        <source>close without an answer</source>
        <translation>ohne Antwort schließen</translation>
    </message>
    <message>
        <source>reset without an answer</source>
        <translation>ohne Antwort zurücksetzen</translation>
    </message>
    <message>
        <source>close in the middle</source>
        <translation>mittendrin schließen</translation>
    </message>
    <message>
        <source>reset in the middle</source>
        <translation>mittendrin zurücksetzen</translation>
    </message>
    <message>
        <source>wrong Content-Length</source>
        <translation>falsche Content-Length</translation>
    </message>
    <message>
        <source>malformed last chunk</source>
        <translation>kaputter letzter Chunk</translation>
    </message>
    <message>
        <source>end TLS without a word</source>
        <translation>TLS wortlos beenden</translation>
    </message>
    <message>
        <source>never answer</source>
        <translation>nie antworten</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>bytes a second</source>
        <translation>Bytes je Sekunde</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>Ring the bell</source>
        <translation>Klingeln</translation>
    </message>
    <message>
        <source>Create a user</source>
        <translation>Benutzer anlegen</translation>
    </message>
    <message>
        <source>Sign up by a form</source>
        <translation>Anmelden per Formular</translation>
    </message>
    <message>
        <source>Log in with Basic</source>
        <translation>Anmelden mit Basic</translation>
    </message>
    <message>
        <source>Ask for CSV with Accept</source>
        <translation>CSV mit Accept erbitten</translation>
    </message>
</context>
<context>
    <name>WireFacts</name>
    <message>
        <source>Wirebell</source>
        <translation>von Wirebell</translation>
    </message>
    <message>
        <source>the client, FIN</source>
        <translation>vom Client, FIN</translation>
    </message>
    <message>
        <source>the server, FIN</source>
        <translation>vom Server, FIN</translation>
    </message>
    <message>
        <source>the client, RST</source>
        <translation>vom Client, RST</translation>
    </message>
    <message>
        <source>the server, RST</source>
        <translation>vom Server, RST</translation>
    </message>
    <message>
        <source>the client, cut off</source>
        <translation>vom Client, abgeschnitten</translation>
    </message>
    <message>
        <source>the server, cut off</source>
        <translation>vom Server, abgeschnitten</translation>
    </message>
    <message>
        <source>reused</source>
        <translation>wiederverwendet</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>reused, then closed</source>
        <translation>wiederverwendet, dann geschlossen</translation>
    </message>
    <message>
        <source>reused, kept alive</source>
        <translation>wiederverwendet, offen gehalten</translation>
    </message>
    <message>
        <source>new, then closed</source>
        <translation>neu, dann geschlossen</translation>
    </message>
    <message>
        <source>new, kept alive</source>
        <translation>neu, offen gehalten</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>to</source>
        <translation>zu</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>ended by</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>cipher</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message numerus="yes">
        <source>valid, %n day(s)</source>
        <translation>
            <numerusform>gültig, %n Tag</numerusform>
            <numerusform>gültig, %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>reused connection from %1</source>
        <translation>wiederverwendete Verbindung von %1</translation>
    </message>
    <message>
        <source>new connection from %1</source>
        <translation>neue Verbindung von %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>zu %1</translation>
    </message>
    <message>
        <source>reused connection to %1</source>
        <translation>wiederverwendete Verbindung zu %1</translation>
    </message>
    <message>
        <source>new connection to %1</source>
        <translation>neue Verbindung zu %1</translation>
    </message>
    <message>
        <source>ended by %1</source>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>certificate valid</source>
        <translation>Zertifikat gültig</translation>
    </message>
    <message>
        <source>certificate not verified</source>
        <translation>Zertifikat nicht geprüft</translation>
    </message>
    <message>
        <source>%1, %2 milliseconds</source>
        <translation>%1, %2 Millisekunden</translation>
    </message>
    <message>
        <source>%1, none</source>
        <translation>%1, keine</translation>
    </message>
    <message>
        <source>client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Client</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>%1 What happens now is kept until Wirebell is closed, and then gone.</source>
        <translation>%1 Was jetzt geschieht, bleibt bis zum Beenden von Wirebell erhalten und ist dann fort.</translation>
    </message>
    <message>
        <source>%1 Requests can be sent, and nothing is kept; the catcher does not listen.</source>
        <translation>%1 Anfragen lassen sich senden, und nichts wird aufbewahrt; der Catcher lauscht nicht.</translation>
    </message>
    <message>
        <source>wirebell: the command line is not understood: %1
</source>
        <translation>wirebell: Die Kommandozeile ist nicht verständlich: %1
</translation>
    </message>
    <message>
        <source>The session&apos;s file was damaged. It was set aside as %1, and nothing else is lost.</source>
        <translation>Die Datei der Sitzung war beschädigt. Sie wurde als %1 beiseitegelegt, und sonst ist nichts verloren.</translation>
    </message>
    <message>
        <source>Usage: wirebell [--profile DIR] [FILE.wirebell]

Sends HTTP requests, catches them, and shows both ends of the wire.

  FILE.wirebell  open exchanges that were handed over, to be looked at
  --profile DIR  keep everything in DIR instead of the user&apos;s own folder
  --version      the program&apos;s version
  --help         this help
</source>
        <translation>Aufruf: wirebell [--profile DIR] [FILE.wirebell]

Sendet HTTP-Anfragen, fängt sie auf und zeigt beide Enden der Leitung.

  FILE.wirebell  übergebene Austausche öffnen, zum Ansehen
  --profile DIR  alles in DIR aufbewahren statt im eigenen Ordner des Benutzers
  --version      die Version des Programms
  --help         diese Hilfe
</translation>
    </message>
</context>
<context>
    <name>wirebell-cli</name>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Usage: wirebell-cli %1</source>
        <translation>Aufruf: wirebell-cli %1</translation>
    </message>
    <message>
        <source>“wirebell-cli %1 --help” lists what it takes.</source>
        <translation>„wirebell-cli %1 --help“ zeigt, was es annimmt.</translation>
    </message>
    <message>
        <source>Keep the log in DIR; without it the log ends with the catcher.</source>
        <translation>Das Log in DIR aufbewahren; ohne diese Angabe endet es mit dem Catcher.</translation>
    </message>
    <message>
        <source>Stop after N exchanges.</source>
        <translation>Nach N Austauschen aufhören.</translation>
    </message>
    <message>
        <source>One JSON object a line.</source>
        <translation>Ein JSON-Objekt je Zeile.</translation>
    </message>
    <message>
        <source>The exact bytes of each request, nothing between them.</source>
        <translation>Die genauen Bytes jeder Anfrage, nichts dazwischen.</translation>
    </message>
    <message>
        <source>Print the address only.</source>
        <translation>Nur die Adresse ausgeben.</translation>
    </message>
    <message>
        <source>normal survives the end of the program, full a power cut as well.</source>
        <translation>normal übersteht das Ende des Programms, full auch einen Stromausfall.</translation>
    </message>
    <message>
        <source>With --json: every chunk with its time, as base64.</source>
        <translation>Mit --json: jedes Stück mit seiner Zeit, als Base64.</translation>
    </message>
    <message>
        <source>With --json: bodies of more bytes are left out; “all” leaves none out.</source>
        <translation>Mit --json: Bodys mit mehr Bytes werden weggelassen; „all“ lässt keinen weg.</translation>
    </message>
    <message>
        <source>“catch” takes no word “%1”.</source>
        <translation>„catch“ nimmt kein Wort „%1“ an.</translation>
    </message>
    <message>
        <source>“--json” and “--raw” exclude each other.</source>
        <translation>„--json“ und „--raw“ schließen einander aus.</translation>
    </message>
    <message>
        <source>“--listen” takes HOST:PORT with a port from 0 to 65535, not “%1”.</source>
        <translation>„--listen“ nimmt HOST:PORT mit einem Port von 0 bis 65535 an, nicht „%1“.</translation>
    </message>
    <message>
        <source>“--count” takes a number from 1, not “%1”.</source>
        <translation>„--count“ nimmt eine Zahl ab 1 an, nicht „%1“.</translation>
    </message>
    <message>
        <source>“--sync” takes normal or full, not “%1”.</source>
        <translation>„--sync“ nimmt normal oder full an, nicht „%1“.</translation>
    </message>
    <message>
        <source>“--body-limit” takes a number or “all”, not “%1”.</source>
        <translation>„--body-limit“ nimmt eine Zahl oder „all“ an, nicht „%1“.</translation>
    </message>
    <message>
        <source>The log&apos;s folder; the window&apos;s log where absent.</source>
        <translation>Der Ordner des Logs; ohne Angabe das Log des Fensters.</translation>
    </message>
    <message>
        <source>At most so many.</source>
        <translation>Höchstens so viele.</translation>
    </message>
    <message>
        <source>“--limit” takes a number from 1, not “%1”.</source>
        <translation>„--limit“ nimmt eine Zahl ab 1 an, nicht „%1“.</translation>
    </message>
    <message>
        <source>There is no option “%1” before a verb.</source>
        <translation>Vor einem Verb gibt es keine Option „%1“.</translation>
    </message>
    <message>
        <source>“--profile” needs a folder.</source>
        <translation>„--profile“ braucht einen Ordner.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>caught</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>The webhook was not taken: the answer is %1, not 2xx.</source>
        <translation>Der Webhook wurde nicht angenommen: Die Antwort ist %1, nicht 2xx.</translation>
    </message>
    <message>
        <source>“--as” takes api or webhook, not “%1”.</source>
        <translation>„--as“ nimmt api oder webhook an, nicht „%1“.</translation>
    </message>
    <message>
        <source>“--show” takes one of %1, not “%2”.</source>
        <translation>„--show“ nimmt eines von %1 an, nicht „%2“.</translation>
    </message>
    <message>
        <source>“%1” needs a value.</source>
        <translation>„%1“ braucht einen Wert.</translation>
    </message>
    <message>
        <source>“send” needs a URL.</source>
        <translation>„send“ braucht eine URL.</translation>
    </message>
    <message>
        <source>Shows one recorded exchange, by its number (#12 or 12) or its id. Raw is what went out, then what came in, with nothing between; sent and received are as seen from our own socket, so that a caught request is what was received.</source>
        <translation>Zeigt einen aufgezeichneten Austausch, nach seiner Nummer (#12 oder 12) oder seiner Id. Raw ist, was hinausging, dann, was hereinkam, mit nichts dazwischen; gesendet und empfangen gilt von unserem eigenen Socket aus, so dass eine aufgefangene Anfrage das Empfangene ist.</translation>
    </message>
    <message>
        <source>One of %1.</source>
        <translation>Eines von %1.</translation>
    </message>
    <message>
        <source>sent or received.</source>
        <translation>sent oder received.</translation>
    </message>
    <message>
        <source>With json: every chunk with its time, as base64.</source>
        <translation>Mit json: jedes Stück mit seiner Zeit, als Base64.</translation>
    </message>
    <message>
        <source>With json: bodies of more bytes are left out; “all” leaves none out.</source>
        <translation>Mit json: Bodys mit mehr Bytes werden weggelassen; „all“ lässt keinen weg.</translation>
    </message>
    <message>
        <source>“show” takes one number or id.</source>
        <translation>„show“ nimmt eine Nummer oder Id an.</translation>
    </message>
    <message>
        <source>“--side” takes sent or received, not “%1”.</source>
        <translation>„--side“ nimmt sent oder received an, nicht „%1“.</translation>
    </message>
    <message>
        <source>Secret “%1”: </source>
        <translation>Geheimnis „%1“: </translation>
    </message>
    <message>
        <source>“--request” takes the whole request from its file: no URL or option may add to it.</source>
        <translation>„--request“ nimmt die ganze Anfrage aus der Datei: Keine URL und keine Option darf etwas hinzufügen.</translation>
    </message>
    <message>
        <source>%1 of %2 exchanges have come.</source>
        <translation>%1 von %2 Austauschen sind gekommen.</translation>
    </message>
    <message>
        <source>With --count: end with status 1 where so many have not come after SECONDS.</source>
        <translation>Mit --count: mit Status 1 enden, wenn nach SECONDS nicht so viele gekommen sind.</translation>
    </message>
    <message>
        <source>Answer 413 to a request with a body of more bytes.</source>
        <translation>Eine Anfrage mit mehr Byte im Inhalt mit 413 beantworten.</translation>
    </message>
    <message>
        <source>The same port takes TLS as well as plain HTTP.</source>
        <translation>Derselbe Port nimmt TLS ebenso an wie einfaches HTTP.</translation>
    </message>
    <message>
        <source>With --tls: write the certificate that clients must trust to FILE. Its key stays in the system&apos;s keychain; where there is none, it is made anew each time.</source>
        <translation>Mit --tls: das Zertifikat, dem Clients vertrauen müssen, in FILE schreiben. Sein Schlüssel bleibt im Schlüsselbund des Systems; wo es keinen gibt, wird es jedes Mal neu gemacht.</translation>
    </message>
    <message>
        <source>With --tls: “asked” or “required”, and behind “:” a PEM file of the authorities that must vouch for it.</source>
        <translation>Mit --tls: „asked“ (erbeten) oder „required“ (verlangt), und hinter „:“ eine PEM-Datei der Stellen, die dafür bürgen müssen.</translation>
    </message>
    <message>
        <source>“--timeout” takes seconds, goes with “--count”, and not with “%1”.</source>
        <translation>„--timeout“ nimmt Sekunden, gehört zu „--count“ und nimmt nicht „%1“.</translation>
    </message>
    <message>
        <source>“--max-body” takes a number of bytes, not “%1”.</source>
        <translation>„--max-body“ nimmt eine Zahl von Byte, nicht „%1“.</translation>
    </message>
    <message>
        <source>“--authority” and “--client-certificate” go with “--tls”.</source>
        <translation>„--authority“ und „--client-certificate“ gehören zu „--tls“.</translation>
    </message>
    <message>
        <source>A status is a number from 200 to 999, not “%1”.</source>
        <translation>Ein Status ist eine Zahl von 200 bis 999, nicht „%1“.</translation>
    </message>
    <message>
        <source>“--fault” takes one of %1, and behind “:” how much; not “%2”.</source>
        <translation>„--fault“ nimmt eines von %1, und hinter „:“ wie viel; nicht „%2“.</translation>
    </message>
    <message>
        <source>“--require-auth” takes basic:USER:PASSWORD, digest:USER:PASSWORD, bearer:TOKEN, apikey:FIELD:KEY or hmac:FIELD:SECRET, not “%1”.</source>
        <translation>„--require-auth“ nimmt basic:USER:PASSWORD, digest:USER:PASSWORD, bearer:TOKEN, apikey:FIELD:KEY oder hmac:FIELD:SECRET, nicht „%1“.</translation>
    </message>
    <message>
        <source>Endpoints with their rules from FILE (YAML). Secrets that it names come from the environment (WIREBELL_SECRET_ and the name), the system&apos;s keychain, or the terminal.</source>
        <translation>Endpunkte mit ihren Regeln aus FILE (YAML). Geheimnisse, die sie nennt, kommen aus der Umgebung (WIREBELL_SECRET_ und der Name), dem Schlüsselbund des Systems oder dem Terminal.</translation>
    </message>
    <message>
        <source>Answer with this status.</source>
        <translation>Mit diesem Status antworten.</translation>
    </message>
    <message>
        <source>A status for each request in turn, 500,500,200; the last one goes on.</source>
        <translation>Ein Status für jede Anfrage der Reihe nach, 500,500,200; der letzte bleibt.</translation>
    </message>
    <message>
        <source>Misbehave on purpose: delay-head:MS, delay-body:MS, throttle:BYTES a second, close, reset, cut:BYTES, cut-reset:BYTES, wrong-length:BYTES, malformed-chunk, truncate-tls, no-answer. May be given more than once.</source>
        <translation>Sich mit Absicht danebenbenehmen: delay-head:MS, delay-body:MS, throttle:BYTES in der Sekunde, close, reset, cut:BYTES, cut-reset:BYTES, wrong-length:BYTES, malformed-chunk, truncate-tls, no-answer. Darf mehrmals angegeben werden.</translation>
    </message>
    <message>
        <source>Pass each request on to URL and give its answer.</source>
        <translation>Jede Anfrage an URL weiterreichen und deren Antwort geben.</translation>
    </message>
    <message>
        <source>Answer 401 to those who don&apos;t bring this: basic:USER:PASSWORD, digest:USER:PASSWORD, bearer:TOKEN, apikey:FIELD:KEY, hmac:FIELD:SECRET.</source>
        <translation>401 an alle, die das nicht mitbringen: basic:USER:PASSWORD, digest:USER:PASSWORD, bearer:TOKEN, apikey:FIELD:KEY, hmac:FIELD:SECRET.</translation>
    </message>
    <message>
        <source>Answer browsers&apos; preflights and let any page read answers.</source>
        <translation>Preflights von Browsern beantworten und jede Seite Antworten lesen lassen.</translation>
    </message>
    <message>
        <source>“--rules” and “--%1” exclude each other.</source>
        <translation>„--rules“ und „--%1“ schließen einander aus.</translation>
    </message>
    <message>
        <source>“--forward” takes an http or https URL, not “%1”.</source>
        <translation>„--forward“ nimmt eine URL mit http oder https, nicht „%1“.</translation>
    </message>
    <message>
        <source>“--client-certificate” takes asked or required, and behind “:” a file; not “%1”.</source>
        <translation>„--client-certificate“ nimmt asked oder required, und hinter „:“ eine Datei; nicht „%1“.</translation>
    </message>
    <message>
        <source>Each exchange must meet FILTER, else the end is status 1: method:POST status:200 field:x-id=7 body:refund body:$.type=invoice.paid; see log --help. May be given more than once.</source>
        <translation>Jeder Austausch muss FILTER erfüllen, sonst endet es mit Status 1: method:POST status:200 field:x-id=7 body:refund body:$.type=invoice.paid; siehe log --help. Darf mehrmals angegeben werden.</translation>
    </message>
    <message>
        <source>Offer HTTP/2: to TLS clients by ALPN, to plain ones that ask for h2c. Who begins with HTTP/2 unasked on a plain connection is understood without it, too.</source>
        <translation>HTTP/2 anbieten: TLS-Clients per ALPN, unverschlüsselten, die um h2c bitten. Wer auf einer unverschlüsselten Verbindung von sich aus mit HTTP/2 beginnt, wird auch ohne das verstanden.</translation>
    </message>
    <message>
        <source>“%1” is no JSONPath: %2.</source>
        <translation>„%1“ ist kein JSONPath: %2.</translation>
    </message>
    <message>
        <source>“%1” is not met.</source>
        <translation>„%1“ ist nicht erfüllt.</translation>
    </message>
    <message>
        <source>“%1” is not met; there is %2.</source>
        <translation>„%1“ ist nicht erfüllt; dort steht %2.</translation>
    </message>
    <message>
        <source>Make the index anew from the recorded bytes, and say what was found. No one may write the log meanwhile.</source>
        <translation>Den Index aus den aufgezeichneten Bytes neu machen und sagen, was gefunden wurde. Niemand darf das Log währenddessen schreiben.</translation>
    </message>
    <message>
        <source>Delete the exchanges that the words name, by number (#12 or 12) or id, and remove their bytes.</source>
        <translation>Die genannten Austausche löschen, nach Nummer (#12 oder 12) oder Kennung, und ihre Bytes entfernen.</translation>
    </message>
    <message>
        <source>Remove every exchange and all bytes of the log at once, also while it is written. Asks first.</source>
        <translation>Alle Austausche und alle Bytes des Logs auf einmal entfernen, auch während es geschrieben wird. Fragt zuerst.</translation>
    </message>
    <message>
        <source>With --forget-everything: do not ask.</source>
        <translation>Mit --forget-everything: nicht fragen.</translation>
    </message>
    <message>
        <source>“log” does one thing at a time.</source>
        <translation>„log“ tut eines auf einmal.</translation>
    </message>
    <message>
        <source>“--yes” goes with “--forget-everything”.</source>
        <translation>„--yes“ gehört zu „--forget-everything“.</translation>
    </message>
    <message>
        <source>Which exchanges? Numbers or ids.</source>
        <translation>Welche Austausche? Nummern oder Kennungen.</translation>
    </message>
    <message>
        <source>That takes no word “%1”.</source>
        <translation>Das nimmt kein Wort „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) found.</source>
        <translation>
            <numerusform>%Ln Austausch gefunden.</numerusform>
            <numerusform>%Ln Austausche gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The index that stood there is “%1” now.</source>
        <translation>Der Index, der dort stand, heißt jetzt „%1“.</translation>
    </message>
    <message>
        <source>No record is damaged.</source>
        <translation>Keine Aufzeichnung ist beschädigt.</translation>
    </message>
    <message>
        <source>Damaged: %1, %2 from byte %3 on; the records there are lost.</source>
        <translation>Beschädigt: %1, %2 ab Byte %3; die Aufzeichnungen dort sind verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) deleted.</source>
        <translation>
            <numerusform>%Ln Austausch gelöscht.</numerusform>
            <numerusform>%Ln Austausche gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %n exchange(s) in %1 for good? Type “yes”: </source>
        <translation>
            <numerusform>%Ln Austausch in %1 endgültig vergessen? Tippen Sie „yes“: </numerusform>
            <numerusform>%Ln Austausche in %1 endgültig vergessen? Tippen Sie „yes“: </numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can be asked here: “--yes” says so.</source>
        <translation>Hier kann niemand gefragt werden: „--yes“ sagt es.</translation>
    </message>
    <message>
        <source>Nothing was forgotten.</source>
        <translation>Nichts wurde vergessen.</translation>
    </message>
    <message>
        <source>Everything is forgotten.</source>
        <translation>Alles ist vergessen.</translation>
    </message>
    <message>
        <source>Write the exchanges that the words name into one file, which “--store FILE” reads, here and on other machines. Exact bytes, secrets included.</source>
        <translation>Die genannten Austausche in eine Datei schreiben, die „--store FILE“ liest, hier und auf anderen Rechnern. Die genauen Bytes, samt Geheimnissen.</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) in %1.</source>
        <translation>
            <numerusform>%Ln Austausch in %1.</numerusform>
            <numerusform>%Ln Austausche in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The log&apos;s index was missing or damaged and is made anew from the recorded bytes; “log --rebuild” says more.</source>
        <translation>Der Index des Logs fehlte oder war beschädigt und ist aus den aufgezeichneten Bytes neu gemacht; „log --rebuild“ sagt mehr.</translation>
    </message>
    <message>
        <source>Keep so many exchanges (1000), for so long (7d; s, m, h, w), or in so many bytes (500M; K, G, T), several with commas, or all; the oldest go first, pinned ones stay. Unless told, 10 GiB or a tenth of the free disk.</source>
        <translation>So viele Austausche behalten (1000), so lange (7d; s, m, h, w) oder in so vielen Bytes (500M; K, G, T), mehreres mit Kommas, oder all; die ältesten gehen zuerst, angeheftete bleiben. Ohne Angabe 10 GiB oder ein Zehntel der freien Platte.</translation>
    </message>
    <message>
        <source>“--keep” takes the likes of 1000, 7d, 500M or all, not “%1”.</source>
        <translation>„--keep“ nimmt etwa 1000, 7d, 500M oder all, nicht „%1“.</translation>
    </message>
    <message>
        <source>Overwrite secrets with “*” before anything is kept: the values of fields, query keys and form keys that are known for them.</source>
        <translation>Geheimnisse mit „*“ überschreiben, bevor etwas behalten wird: die Werte der Felder, Anfrage- und Formularschlüssel, die dafür bekannt sind.</translation>
    </message>
    <message>
        <source>Lists recorded exchanges, the newest last. Words narrow the list; all must match, and “-” before one (behind “--”) says that it must not:
  method:POST status:404 status:5xx status:&gt;=400 (short: POST 404 5xx)
  field:x-id field:x-id=7 body:refund text:refund size:&gt;10k mark:bare-lf, each also as request.field:… or response.field:…
  target:/hook url:… host:… endpoint:… rule:… label:… note:… colour:red
  flag:cross-site error:timed-out fault:reset time:&gt;1s after:2026-11-24 before:12:30
  sent caught failed paired pinned tls, and any other word: part of the target or URL
body: and text: find words by their beginnings. &quot;Quoted&quot; is taken as it stands.</source>
        <translation>Zeigt aufgezeichnete Austausche, den neuesten zuletzt. Wörter grenzen die Liste ein; alle müssen zutreffen, und „-“ vor einem (hinter „--“) sagt, dass es nicht zutreffen darf:
  method:POST status:404 status:5xx status:&gt;=400 (kurz: POST 404 5xx)
  field:x-id field:x-id=7 body:refund text:refund size:&gt;10k mark:bare-lf, jeweils auch als request.field:… oder response.field:…
  target:/hook url:… host:… endpoint:… rule:… label:… note:… colour:red
  flag:cross-site error:timed-out fault:reset time:&gt;1s after:2026-11-24 before:12:30
  sent caught failed paired pinned tls, und jedes andere Wort: Teil des Ziels oder der URL
body: und text: finden Wörter an ihrem Anfang. &quot;In Anführungszeichen&quot; gilt es, wie es dasteht.</translation>
    </message>
    <message>
        <source>Pin the exchanges that the words name, by number (#12 or 12) or id: no keep policy drops them. This and the five below go together, also while the log is written.</source>
        <translation>Die genannten Austausche anheften, nach Nummer (#12 oder 12) oder Kennung: Keine Aufbewahrungsregel verwirft sie. Dies und die fünf Optionen darunter gehen zusammen, auch während das Log geschrieben wird.</translation>
    </message>
    <message>
        <source>Pin them no more.</source>
        <translation>Sie nicht länger anheften.</translation>
    </message>
    <message>
        <source>Add a label to what they have; may be repeated.</source>
        <translation>Ein Etikett zu denen hinzufügen, die sie haben; auch mehrmals.</translation>
    </message>
    <message>
        <source>Take a label away; may be repeated.</source>
        <translation>Ein Etikett wegnehmen; auch mehrmals.</translation>
    </message>
    <message>
        <source>Give them one of %1.</source>
        <translation>Ihnen eine dieser Farben geben: %1.</translation>
    </message>
    <message>
        <source>Give them a note in place of the one they have; “” takes it away.</source>
        <translation>Ihnen eine Notiz anstelle der bisherigen geben; „“ nimmt sie weg.</translation>
    </message>
    <message>
        <source>“--pin” or “--unpin”, not both.</source>
        <translation>„--pin“ oder „--unpin“, nicht beides.</translation>
    </message>
    <message>
        <source>“--colour” takes one of %1, not “%2”.</source>
        <translation>„--colour“ nimmt eines von %1, nicht „%2“.</translation>
    </message>
    <message numerus="yes">
        <source>A label has from 1 to %n characters.</source>
        <translation>
            <numerusform>Ein Etikett hat %Ln Zeichen.</numerusform>
            <numerusform>Ein Etikett hat 1 bis %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A note has at most %n characters.</source>
        <translation>
            <numerusform>Eine Notiz hat höchstens %Ln Zeichen.</numerusform>
            <numerusform>Eine Notiz hat höchstens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) noted.</source>
        <translation>
            <numerusform>%Ln Austausch vermerkt.</numerusform>
            <numerusform>%Ln Austausche vermerkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>%1 (process %2) has port %3.</source>
        <translation>%1 (Prozess %2) hat Port %3.</translation>
    </message>
    <message>
        <source>Listens on this machine, records every request byte for byte, and only then answers it. The first line of output is the address (with --raw on standard error), one more follows for each endpoint with a port of its own, then one line an exchange. SIGINT and SIGTERM end it in order. Exact bytes are kept, secrets included: the log&apos;s folder is readable by you only.</source>
        <translation>Lauscht auf diesem Rechner, zeichnet jede Anfrage Byte für Byte auf und beantwortet sie erst dann. Die erste Zeile der Ausgabe ist die Adresse (mit --raw auf der Fehlerausgabe), eine weitere folgt für jeden Endpunkt mit eigenem Port, dann eine Zeile je Austausch. SIGINT und SIGTERM beenden es ordentlich. Die genauen Bytes werden aufbewahrt, Geheimnisse eingeschlossen: Den Ordner des Logs können nur Sie lesen.</translation>
    </message>
    <message>
        <source>Where to listen: localhost is 127.0.0.1 and ::1; port 0 is any free one. Endpoints of a file may have a port of their own.</source>
        <translation>Wo gelauscht wird: localhost ist 127.0.0.1 und ::1; Port 0 ist irgendein freier. Endpunkte einer Datei können einen eigenen Port haben.</translation>
    </message>
    <message>
        <source>There is no preset “%1”. “wirebell-cli presets” lists them; a file&apos;s name holds a / or a dot.</source>
        <translation>Es gibt keine Vorgabe „%1“. „wirebell-cli presets“ nennt sie; der Name einer Datei enthält einen / oder Punkt.</translation>
    </message>
    <message>
        <source>There is no preset “%1”. Near it are: %2.</source>
        <translation>Es gibt keine Vorgabe „%1“. Ähnlich heißen: %2.</translation>
    </message>
    <message>
        <source>Answer as a preset does (“wirebell-cli presets” lists them), or with the response in a file, whose name holds a / or a dot: status line, fields, an empty line, body.</source>
        <translation>Wie eine Vorgabe antworten („wirebell-cli presets“ nennt sie) oder mit der Antwort in einer Datei, deren Name einen / oder Punkt enthält: Statuszeile, Felder, eine leere Zeile, Body.</translation>
    </message>
    <message>
        <source>The preset has rules of its own: “--%1” does not go with it.</source>
        <translation>Die Vorgabe hat eigene Regeln: „--%1“ passt nicht dazu.</translation>
    </message>
    <message>
        <source>Lists the presets that “catch --reply” takes, one a line: its name, the service that it is about, and what it answers. Those of a service are what it awaits of who receives its webhooks, or what it answers itself.</source>
        <translation>Nennt die Vorgaben, die „catch --reply“ nimmt, eine je Zeile: ihr Name, der Dienst, um den es geht, und was sie antwortet. Die eines Dienstes sind, was er von Empfängern seiner Webhooks erwartet, oder was er selbst antwortet.</translation>
    </message>
    <message>
        <source>A JSON object a line: name, title, service, standing (documented, observed, assumed), rules, description.</source>
        <translation>Je Zeile ein JSON-Objekt: name, title, service, standing (documented, observed, assumed), rules, description.</translation>
    </message>
    <message>
        <source>“presets” takes no words, such as “%1”.</source>
        <translation>„presets“ nimmt keine Wörter wie „%1“.</translation>
    </message>
    <message>
        <source>Usage: wirebell-cli [--profile DIR] VERB …

Sends requests, catches them, and shows the exact bytes of both ends.

  send URL…    send a request; takes curl&apos;s options
  catch        listen on this machine, record what arrives, and answer it
  log [TEXT]   list recorded exchanges, newest last
  show ID      show one exchange, by number or id
  replay ID    send a recorded request once more, its exact bytes
  presets      list the answers that a catcher can begin with

  --profile DIR  keep everything in DIR instead of the user&apos;s own folder
  --version      the program&apos;s version
  --help [json]  this help; with “json” the words that stand in exchange JSON

“wirebell-cli VERB --help” says more about a verb.
Exit status: 0 done; 1 the exchange failed; 2 the words were off.
</source>
        <translation>Aufruf: wirebell-cli [--profile DIR] VERB …

Sendet Anfragen, fängt sie auf und zeigt die genauen Bytes beider Enden.

  send URL…    eine Anfrage senden; nimmt die Optionen von curl an
  catch        auf diesem Rechner lauschen, aufzeichnen, was ankommt, und es beantworten
  log [TEXT]   aufgezeichnete Austausche zeigen, den neuesten zuletzt
  show ID      einen Austausch zeigen, nach Nummer oder Id
  replay ID    eine aufgezeichnete Anfrage noch einmal senden, Byte für Byte
  presets      die Antworten zeigen, mit denen ein Catcher beginnen kann

  --profile DIR  alles in DIR aufbewahren statt im eigenen Ordner des Benutzers
  --version      die Version des Programms
  --help [json]  diese Hilfe; mit „json“ die Wörter, die im JSON eines Austauschs stehen

„wirebell-cli VERB --help“ sagt mehr über ein Verb.
Exit-Status: 0 getan; 1 der Austausch ist fehlgeschlagen; 2 die Wörter stimmten nicht.
</translation>
    </message>
    <message>
        <source>There is no verb “%1”. The verbs are send, catch, log, show, replay, presets.</source>
        <translation>Das Verb „%1“ gibt es nicht. Die Verben sind send, catch, log, show, replay, presets.</translation>
    </message>
    <message>
        <source>Usage: wirebell-cli send [OPTION…] URL… | --request FILE

Sends requests, one connection for all that go to one place, and prints the content of each answer.
URLs may hold {a,b} and [1-1000]. Nothing is kept without --store.

curl&apos;s options, with curl&apos;s meaning:
  -X METHOD  -H FIELD  -d DATA  --data-raw DATA  --data-binary DATA  --json DATA  -F NAME=VALUE  -G  -I
  -u USER:PASSWORD  -A AGENT  -e REFERER  -b COOKIE  -k  --cacert FILE  --http1.0  --http1.1
  --connect-timeout SECONDS  -m SECONDS  --resolve HOST:PORT:ADDRESS  -o FILE  -i  -s  -v  -f
Any other option of curl&apos;s is refused.

Its own:
  --show WHAT          one of %1, instead of the content
  --as api|webhook     webhook: done is any 2xx, anything else is exit status 1
  --request FILE       send a saved request instead of a URL; its secret comes from the environment
                       (WIREBELL_SECRET_ and its name), the system&apos;s keychain, or the terminal
  --store DIR          keep the exchanges in DIR&apos;s log
  --without-secrets    with --store: secrets are overwritten before anything is kept
  --transcript         with --show json: every chunk with its time, as base64
  --body-limit N|all   with --show json: leave out bodies of more bytes (1048576)

Exit status: 0 done, also with a 4xx or 5xx unless -f; 1 the exchange failed; 2 the words were off.
</source>
        <translation>Aufruf: wirebell-cli send [OPTION…] URL… | --request FILE

Sendet Anfragen, alle an denselben Ort über eine Verbindung, und gibt den Inhalt jeder Antwort aus.
URLs dürfen {a,b} und [1-1000] enthalten. Ohne --store wird nichts aufbewahrt.

Optionen von curl, mit der Bedeutung von curl:
  -X METHOD  -H FIELD  -d DATA  --data-raw DATA  --data-binary DATA  --json DATA  -F NAME=VALUE  -G  -I
  -u USER:PASSWORD  -A AGENT  -e REFERER  -b COOKIE  -k  --cacert FILE  --http1.0  --http1.1
  --connect-timeout SECONDS  -m SECONDS  --resolve HOST:PORT:ADDRESS  -o FILE  -i  -s  -v  -f
Jede andere Option von curl wird abgewiesen.

Eigene:
  --show WHAT          eines von %1, statt des Inhalts
  --as api|webhook     webhook: getan ist jedes 2xx, alles andere ist Exit-Status 1
  --request FILE       statt einer URL eine gesicherte Anfrage senden; ihr Geheimnis kommt aus der Umgebung
                       (WIREBELL_SECRET_ und sein Name), dem Schlüsselbund des Systems oder vom Terminal
  --store DIR          die Austausche im Log von DIR aufbewahren
  --without-secrets    mit --store: Geheimnisse werden überschrieben, bevor etwas behalten wird
  --transcript         mit --show json: jedes Stück mit seiner Zeit, als Base64
  --body-limit N|all   mit --show json: Bodys mit mehr Bytes weglassen (1048576)

Exit-Status: 0 getan, auch bei 4xx oder 5xx, außer mit -f; 1 der Austausch ist fehlgeschlagen; 2 die Wörter stimmten nicht.
</translation>
    </message>
    <message>
        <source>The secrets of this exchange were overwritten before it was kept: “*” is sent in their place.</source>
        <translation>Die Geheimnisse dieses Austauschs wurden überschrieben, bevor er behalten wurde: An ihrer Stelle wird „*“ gesendet.</translation>
    </message>
    <message>
        <source>Sends a recorded request once more: its exact bytes, sent or caught, to where they went or to another place, as often as wanted. “send” writes a request from curl&apos;s options; this one is written already. Each replay is kept as an exchange of its own, with the first as its cause, in the log it comes from, unless that is a file.</source>
        <translation>Sendet eine aufgezeichnete Anfrage noch einmal: ihre genauen Bytes, gesendet oder gefangen, dorthin, wohin sie gingen, oder an einen anderen Ort, beliebig oft. „send“ schreibt eine Anfrage aus curls Optionen; diese ist schon geschrieben. Jede Wiederholung wird als eigener Austausch behalten, mit dem ersten als Ursache, in dem Log, aus dem er kommt, außer dieses ist eine Datei.</translation>
    </message>
    <message>
        <source>Another place: scheme, host and port, as in “http://localhost:3000”.</source>
        <translation>Ein anderer Ort: Schema, Host und Port, wie „http://localhost:3000“.</translation>
    </message>
    <message>
        <source>With --to: Host names that place; all other bytes stay.</source>
        <translation>Mit --to: Host nennt diesen Ort; alle anderen Bytes bleiben.</translation>
    </message>
    <message>
        <source>So often, one after the other.</source>
        <translation>So oft, nacheinander.</translation>
    </message>
    <message>
        <source>Milliseconds between two of them.</source>
        <translation>Millisekunden zwischen zweien.</translation>
    </message>
    <message>
        <source>Keep them in another log; “nothing” keeps none.</source>
        <translation>Sie in einem anderen Log behalten; „nothing“ behält keine.</translation>
    </message>
    <message>
        <source>Overwrite secrets before anything is kept.</source>
        <translation>Geheimnisse überschreiben, bevor etwas behalten wird.</translation>
    </message>
    <message>
        <source>One of %1, of each.</source>
        <translation>Eines von %1, von jedem.</translation>
    </message>
    <message>
        <source>Give each up after so many milliseconds.</source>
        <translation>Jede nach so vielen Millisekunden aufgeben.</translation>
    </message>
    <message>
        <source>Go on where the certificate does not verify.</source>
        <translation>Weitermachen, wo sich das Zertifikat nicht bestätigen lässt.</translation>
    </message>
    <message>
        <source>Trust the authorities of this file instead of the system&apos;s.</source>
        <translation>Den Stellen dieser Datei vertrauen statt denen des Systems.</translation>
    </message>
    <message>
        <source>“replay” takes one number or id.</source>
        <translation>„replay“ nimmt eine Nummer oder Kennung.</translation>
    </message>
    <message>
        <source>“%1” goes with “%2”.</source>
        <translation>„%1“ geht mit „%2“.</translation>
    </message>
    <message>
        <source>“--%1” takes a number from %2, not “%3”.</source>
        <translation>„--%1“ nimmt eine Zahl ab %2, nicht „%3“.</translation>
    </message>
</context>
<context>
    <name>wirebell::AboutWindow</name>
    <message>
        <source>About Wirebell</source>
        <translation>Über Wirebell</translation>
    </message>
    <message>
        <source>Wirebell %1</source>
        <translation>Wirebell %1</translation>
    </message>
    <message>
        <source>A request inspector: it sends API calls and webhooks, catches them at a local endpoint, and shows both ends of the wire, byte for byte.</source>
        <translation>Ein Inspektor für Anfragen: Er sendet API-Aufrufe und Webhooks, fängt sie an einem lokalen Endpunkt auf und zeigt beide Enden der Leitung, Byte für Byte.</translation>
    </message>
    <message>
        <source>Wirebell is free software under the MIT licence. Nothing leaves this machine that you did not send.</source>
        <translation>Wirebell ist freie Software unter der MIT-Lizenz. Nichts verlässt diesen Rechner, was Sie nicht gesendet haben.</translation>
    </message>
    <message>
        <source>It uses Qt %1, which is licensed under the GNU Lesser General Public License, version 3. Qt is linked dynamically: you may replace it by your own build of it. Qt&apos;s source code and the text of the licence are at qt.io and gnu.org. Qt is a trademark of The Qt Company Ltd.</source>
        <translation>Es verwendet Qt %1, das unter der GNU Lesser General Public License, Version 3, steht. Qt ist dynamisch gelinkt: Sie dürfen es durch einen eigenen Bau ersetzen. Den Quelltext von Qt und den Text der Lizenz finden Sie auf qt.io und gnu.org. Qt ist eine Marke von The Qt Company Ltd.</translation>
    </message>
    <message>
        <source>It also uses KSyntaxHighlighting (MIT), QtKeychain (BSD), libqrencode (LGPL 2.1), yaml-cpp (MIT) and SQLite (public domain).</source>
        <translation>Außerdem verwendet es KSyntaxHighlighting (MIT), QtKeychain (BSD), libqrencode (LGPL 2.1), yaml-cpp (MIT) und SQLite (gemeinfrei).</translation>
    </message>
</context>
<context>
    <name>wirebell::AnswerBodyForm</name>
    <message>
        <source>Piece</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>Remove piece</source>
        <translation>Stück entfernen</translation>
    </message>
    <message>
        <source>Parts of the body, and the wait before each</source>
        <translation>Teile des Bodys und die Pause vor jedem</translation>
    </message>
    <message>
        <source>Body of the answer</source>
        <translation>Body der Antwort</translation>
    </message>
    <message>
        <source>One more piece of the body, sent after a wait</source>
        <translation>Ein weiteres Stück des Bodys, nach einer Pause gesendet</translation>
    </message>
    <message>
        <source>Take the body from a file, read anew for each answer</source>
        <translation>Den Body aus einer Datei nehmen, für jede Antwort neu gelesen</translation>
    </message>
    <message>
        <source>An answer with %1 has no body: what is typed above is kept and not sent.</source>
        <translation>Eine Antwort mit %1 hat keinen Body: Was oben steht, bleibt erhalten und wird nicht gesendet.</translation>
    </message>
    <message>
        <source>The file&apos;s bytes are sent as they are; a template is filled where it is typed.</source>
        <translation>Die Bytes der Datei gehen hinaus, wie sie sind; eine Vorlage wird gefüllt, wo sie getippt ist.</translation>
    </message>
    <message>
        <source>%1; what is typed takes their place</source>
        <translation>%1; was getippt wird, tritt an ihre Stelle</translation>
    </message>
</context>
<context>
    <name>wirebell::AnswerForm</name>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Status of the answer</source>
        <translation>Status der Antwort</translation>
    </message>
    <message>
        <source>Type of the answer&apos;s body</source>
        <translation>Art des Bodys der Antwort</translation>
    </message>
    <message>
        <source>Parts of the answer</source>
        <translation>Teile der Antwort</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Further fields of the answer</source>
        <translation>Weitere Felder der Antwort</translation>
    </message>
    <message>
        <source>What goes wrong on purpose</source>
        <translation>Was absichtlich schiefgeht</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>“%1” is no status: a number from 200 to 999, and a reason where you like. %2 stays in force.</source>
        <translation>„%1“ ist kein Status: eine Zahl von 200 bis 999, dazu nach Belieben ein Grund. Es gilt weiter %2.</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>{{request.body.id}}, {{json request.body}}, {{request.path.id}}, {{call}}, {{$guid}} and the like are replaced in body and fields</source>
        <translation>{{request.body.id}}, {{json request.body}}, {{request.path.id}}, {{call}}, {{$guid}} und Ähnliches wird in Body und Feldern ersetzt</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>wirebell::AskBar</name>
    <message>
        <source>Write the answer</source>
        <translation>Antwort schreiben</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message numerus="yes">
        <source>%1 waits, and %Ln more</source>
        <translation>
            <numerusform>%1 wartet, und %Ln weitere</numerusform>
            <numerusform>%1 wartet, und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation>%1 wartet</translation>
    </message>
    <message>
        <source>%1 s of %2 s left</source>
        <translation>noch %1 s von %2 s</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Start from…</source>
        <translation>Beginnen mit …</translation>
    </message>
    <message>
        <source>An answer to begin with: of a rule, or a preset</source>
        <translation>Eine Antwort für den Anfang: die einer Regel, oder eine Vorgabe</translation>
    </message>
</context>
<context>
    <name>wirebell::AuthForm</name>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>Kind of authentication</source>
        <translation>Art der Anmeldung</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>Das Geheimnis zeigen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>No Authorization field is added.</source>
        <translation>Es wird kein Authorization-Feld hinzugefügt.</translation>
    </message>
    <message>
        <source>In memory only until the request is saved. Saving puts it into the system&apos;s keychain, never into the file.</source>
        <translation>Nur im Speicher, bis die Anfrage gesichert wird. Beim Sichern kommt es in den Schlüsselbund des Systems, nie in die Datei.</translation>
    </message>
    <message>
        <source>Saved under the name “%1”; the file holds the name, never the secret.</source>
        <translation>Unter dem Namen „%1“ gespeichert; die Datei enthält den Namen, nie das Geheimnis.</translation>
    </message>
</context>
<context>
    <name>wirebell::BodyFileLine</name>
    <message>
        <source>File that the body is read from</source>
        <translation>Datei, aus der der Body gelesen wird</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Eine andere Datei wählen</translation>
    </message>
    <message>
        <source>Type the body instead</source>
        <translation>Den Body stattdessen tippen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Type the whole path, from the root. Until then %1 stays in force.</source>
        <translation>Der Pfad muss ganz dastehen, von der Wurzel an. Bis dahin gilt weiter %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) now; read anew for each answer.</source>
        <translation>
            <numerusform>Jetzt %Ln Byte; für jede Antwort neu gelesen.</numerusform>
            <numerusform>Jetzt %Ln Bytes; für jede Antwort neu gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 As long as that is so, 500 is answered.</source>
        <translation>%1 Solange das so ist, wird mit 500 geantwortet.</translation>
    </message>
</context>
<context>
    <name>wirebell::BodyForm</name>
    <message>
        <source>The request has no body.</source>
        <translation>Die Anfrage hat keinen Body.</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>Body der Anfrage</translation>
    </message>
    <message>
        <source>No body</source>
        <translation>Kein Body</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>URL-encoded form</source>
        <translation>URL-kodiertes Formular</translation>
    </message>
    <message>
        <source>Multipart</source>
        <translation>Multipart</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Kind of body</source>
        <translation>Art des Bodys</translation>
    </message>
    <message>
        <source>File whose bytes are sent</source>
        <translation>Datei, deren Bytes gesendet werden</translation>
    </message>
    <message>
        <source>Path of a file</source>
        <translation>Pfad einer Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Parts of the body</source>
        <translation>Teile des Bodys</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Datei hinzufügen …</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>multipart</source>
        <translation>Multipart</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>well-formed</source>
        <translation>wohlgeformt</translation>
    </message>
    <message>
        <source>not well-formed, %1</source>
        <translation>nicht wohlgeformt, %1</translation>
    </message>
</context>
<context>
    <name>wirebell::BodyPage</name>
    <message>
        <source>No start line could be read, so it is not known where a body begins; Raw shows the bytes.</source>
        <translation>Es war keine Startzeile lesbar, daher ist unbekannt, wo ein Body beginnt; Roh zeigt die Bytes.</translation>
    </message>
    <message>
        <source>There is no body.</source>
        <translation>Es gibt keinen Body.</translation>
    </message>
    <message>
        <source>The body is coded with %1, %2; Raw and Hex show its bytes.</source>
        <translation>Der Body ist mit %1 kodiert, %2; Roh und Hex zeigen seine Bytes.</translation>
    </message>
    <message>
        <source>%1 that are no text; Hex shows them.</source>
        <translation>%1, die kein Text sind; Hex zeigt sie.</translation>
    </message>
    <message>
        <source>%1 of %2, which is no text; Hex shows them.</source>
        <translation>%1 von %2, die kein Text sind; Hex zeigt sie.</translation>
    </message>
    <message>
        <source>Larger than %1, so shown as it is</source>
        <translation>Größer als %1, daher unverändert gezeigt</translation>
    </message>
    <message>
        <source>%1, white space changed for reading</source>
        <translation>%1, Leerraum zum Lesen geändert</translation>
    </message>
</context>
<context>
    <name>wirebell::BothEndsView</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Zurückgekommen</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Geantwortet</translation>
    </message>
    <message>
        <source>Both ends, how they are shown</source>
        <translation>Beide Enden, wie gezeigt</translation>
    </message>
    <message>
        <source>by Wirebell</source>
        <translation>von Wirebell</translation>
    </message>
    <message>
        <source>at the catcher</source>
        <translation>beim Catcher</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>Wirebell %1</source>
        <translation>Wirebell %1</translation>
    </message>
    <message>
        <source>relay %1</source>
        <translation>Relais %1</translation>
    </message>
    <message>
        <source>catcher %1</source>
        <translation>Catcher %1</translation>
    </message>
    <message>
        <source>Both ends have the same bytes</source>
        <translation>Beide Enden haben dieselben Bytes</translation>
    </message>
    <message>
        <source>changed on the way: %1</source>
        <translation>unterwegs geändert: %1</translation>
    </message>
    <message>
        <source>added on the way: %1</source>
        <translation>unterwegs hinzugefügt: %1</translation>
    </message>
    <message>
        <source>lost on the way: %1</source>
        <translation>unterwegs verloren: %1</translation>
    </message>
    <message>
        <source>Both ends are Wirebell’s own recordings; one monotonic clock, %1 in all</source>
        <translation>Beide Enden sind eigene Aufzeichnungen von Wirebell; eine monotone Uhr, %1 insgesamt</translation>
    </message>
    <message>
        <source>Both ends are Wirebell’s own recordings</source>
        <translation>Beide Enden sind eigene Aufzeichnungen von Wirebell</translation>
    </message>
</context>
<context>
    <name>wirebell::BytesView</name>
    <message>
        <source>%1 · %2</source>
        <comment>a hidden secret: its name, how many bytes</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>only on the other side</source>
        <translation>nur auf der anderen Seite</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation>Offset %1</translation>
    </message>
    <message>
        <source>continued</source>
        <translation>Fortsetzung</translation>
    </message>
    <message>
        <source>added by Wirebell</source>
        <translation>von Wirebell hinzugefügt</translation>
    </message>
    <message>
        <source>departs from the protocol: %1</source>
        <translation>weicht vom Protokoll ab: %1</translation>
    </message>
    <message>
        <source>empty line</source>
        <translation>Leerzeile</translation>
    </message>
</context>
<context>
    <name>wirebell::CatcherSidebar</name>
    <message>
        <source>Catcher</source>
        <translation>Catcher</translation>
    </message>
    <message>
        <source>Address of the catcher</source>
        <translation>Adresse des Catchers</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>not listening</source>
        <translation>lauscht nicht</translation>
    </message>
    <message>
        <source>Listening on this machine only</source>
        <translation>Lauscht nur auf diesem Rechner</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Lauscht nicht</translation>
    </message>
    <message>
        <source>Port %1 is in use by another program; %2 is the next free one.</source>
        <translation>Port %1 wird von einem anderen Programm benutzt; %2 ist der nächste freie.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Set the file aside</source>
        <translation>Datei beiseitelegen</translation>
    </message>
    <message>
        <source>same port takes HTTP and TLS</source>
        <translation>ein Port für HTTP und TLS</translation>
    </message>
    <message>
        <source>Listening on this machine and the network</source>
        <translation>Lauscht auf diesem Rechner und im Netz</translation>
    </message>
    <message>
        <source>Port %1 is in use by %2 (process %3); %4 is the next free one.</source>
        <translation>Port %1 ist von %2 (Prozess %3) belegt; %4 ist der nächste freie.</translation>
    </message>
    <message>
        <source>&amp;Resume endpoint</source>
        <translation>Endpunkt &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause endpoint</source>
        <translation>Endpunkt &amp;pausieren</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>%1 It is left as it is, and nothing is saved meanwhile.</source>
        <translation>%1 Sie bleibt, wie sie ist; solange wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>S&amp;tart endpoint</source>
        <translation>Endpunkt s&amp;tarten</translation>
    </message>
    <message>
        <source>S&amp;top endpoint</source>
        <translation>Endpunkt an&amp;halten</translation>
    </message>
</context>
<context>
    <name>wirebell::ClientCheckForm</name>
    <message>
        <source>Client certificates</source>
        <translation>Client-Zertifikate</translation>
    </message>
    <message>
        <source>No client certificate</source>
        <translation>Kein Client-Zertifikat</translation>
    </message>
    <message>
        <source>Client certificate asked for</source>
        <translation>Client-Zertifikat erfragt</translation>
    </message>
    <message>
        <source>Client certificate required</source>
        <translation>Client-Zertifikat verlangt</translation>
    </message>
    <message>
        <source>Choose a PEM file of authorities…</source>
        <translation>PEM-Datei mit Zertifizierungsstellen wählen …</translation>
    </message>
    <message>
        <source>Take any certificate</source>
        <translation>Jedes Zertifikat annehmen</translation>
    </message>
    <message>
        <source>Authorities of client certificates</source>
        <translation>Stellen für Client-Zertifikate</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 TLS is refused meanwhile.</source>
        <translation>%1 Solange wird TLS abgelehnt.</translation>
    </message>
    <message>
        <source>Whatever a client shows is taken; the exchange says what it is worth.</source>
        <translation>Was ein Client vorzeigt, wird angenommen; der Austausch sagt, was es wert ist.</translation>
    </message>
    <message>
        <source>Who shows none that they vouch for is turned away.</source>
        <translation>Wer keines vorzeigt, für das sie bürgen, wird abgewiesen.</translation>
    </message>
    <message>
        <source>Who shows none is turned away.</source>
        <translation>Wer keines vorzeigt, wird abgewiesen.</translation>
    </message>
    <message>
        <source>of any authority</source>
        <translation>von beliebiger Stelle</translation>
    </message>
</context>
<context>
    <name>wirebell::CollectionSidebar</name>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>Anfragen filtern</translation>
    </message>
    <message>
        <source>Your own requests are files: one YAML file a request, in a folder you choose.</source>
        <translation>Ihre eigenen Anfragen sind Dateien: je Anfrage eine YAML-Datei, in einem Ordner Ihrer Wahl.</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation>Zuletzt gesendet</translation>
    </message>
</context>
<context>
    <name>wirebell::CollectionTree</name>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>A request of type “%1”, which is listed and left as it is.</source>
        <translation>Eine Anfrage der Art „%1“, die gezeigt wird und bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>defekt</translation>
    </message>
    <message>
        <source>broken, %1</source>
        <translation>defekt, %1</translation>
    </message>
    <message>
        <source>%1, a broken file. %2</source>
        <translation>%1, eine defekte Datei. %2</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
</context>
<context>
    <name>wirebell::ColourMenu</name>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Farbe</translation>
    </message>
</context>
<context>
    <name>wirebell::ColumnsView</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Request or response</source>
        <translation>Anfrage oder Antwort</translation>
    </message>
</context>
<context>
    <name>wirebell::CommandPalette</name>
    <message>
        <source>Commands and requests</source>
        <translation>Befehle und Anfragen</translation>
    </message>
    <message>
        <source>A command, a request, or # and an exchange&apos;s number</source>
        <translation>Ein Befehl, eine Anfrage oder # und die Nummer eines Austauschs</translation>
    </message>
    <message>
        <source>Search commands and requests</source>
        <translation>Befehle und Anfragen suchen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ausführen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>commands alone</source>
        <translation>nur Befehle</translation>
    </message>
    <message>
        <source>exchanges alone</source>
        <translation>nur Austausche</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>wirebell::CompareBar</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>#%1 is on the left. The exchange that is chosen next stands beside it.</source>
        <translation>#%1 steht links. Der Austausch, der als nächster gewählt wird, steht daneben.</translation>
    </message>
    <message>
        <source>#%1 on the left, #%2 on the right. Another one that is chosen takes its place on the right.</source>
        <translation>#%1 links, #%2 rechts. Ein anderer, der gewählt wird, kommt nach rechts.</translation>
    </message>
</context>
<context>
    <name>wirebell::CompareView</name>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Left request</source>
        <translation>Anfrage links</translation>
    </message>
    <message>
        <source>Right request</source>
        <translation>Anfrage rechts</translation>
    </message>
    <message>
        <source>Left response</source>
        <translation>Antwort links</translation>
    </message>
    <message>
        <source>Right response</source>
        <translation>Antwort rechts</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Comparison, how it is shown</source>
        <translation>Vergleich, wie er gezeigt wird</translation>
    </message>
    <message>
        <source>%1 ms and %2 ms, %3 ms</source>
        <translation>%1 ms und %2 ms, %3 ms</translation>
    </message>
    <message>
        <source>the right one began %1 s earlier</source>
        <translation>der rechte begann %1 s früher</translation>
    </message>
    <message>
        <source>the right one began %1 s later</source>
        <translation>der rechte begann %1 s später</translation>
    </message>
    <message>
        <source>Both have the same bytes</source>
        <translation>Beide haben dieselben Bytes</translation>
    </message>
    <message>
        <source>other: %1</source>
        <translation>anders: %1</translation>
    </message>
    <message>
        <source>only on the right: %1</source>
        <translation>nur rechts: %1</translation>
    </message>
    <message>
        <source>only on the left: %1</source>
        <translation>nur links: %1</translation>
    </message>
</context>
<context>
    <name>wirebell::Comparing</name>
    <message>
        <source>End the &amp;comparison</source>
        <translation>&amp;Vergleich beenden</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>&amp;Vergleichen mit …</translation>
    </message>
</context>
<context>
    <name>wirebell::Composer</name>
    <message>
        <source>, your own catcher, which is listening</source>
        <translation>, Ihr eigener Catcher, der lauscht</translation>
    </message>
    <message>
        <source>{{catcher}} has no value: the catcher does not listen.</source>
        <translation>{{catcher}} hat keinen Wert: Der Catcher lauscht nicht.</translation>
    </message>
    <message>
        <source>Not a byte of that request was recorded: there is nothing to send again.</source>
        <translation>Von dieser Anfrage wurde kein Byte aufgezeichnet: Es gibt nichts, was sich noch einmal senden ließe.</translation>
    </message>
    <message>
        <source>, with its secret from the keychain</source>
        <translation>, mit seinem Geheimnis aus dem Schlüsselbund</translation>
    </message>
</context>
<context>
    <name>wirebell::Deck</name>
    <message>
        <source>Caught requests</source>
        <translation>Empfangene Anfragen</translation>
    </message>
    <message>
        <source>Filter, e.g. POST 200 /bell</source>
        <translation>Filtern, z. B. POST 200 /bell</translation>
    </message>
    <message>
        <source>Requests appear here as they arrive at the catcher&apos;s address.</source>
        <translation>Hier erscheinen Anfragen, wie sie an der Adresse des Catchers ankommen.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Filter, e.g. GET 4xx example.com</source>
        <translation>Filtern, z. B. GET 4xx example.com</translation>
    </message>
    <message>
        <source>What is sent and what is caught appears here.</source>
        <translation>Hier erscheint, was gesendet und was empfangen wird.</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>Austausche</translation>
    </message>
    <message>
        <source>Show a&amp;ll</source>
        <translation>A&amp;lle zeigen</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
</context>
<context>
    <name>wirebell::DeedLine</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Put this line away</source>
        <translation>Diese Zeile wegräumen</translation>
    </message>
</context>
<context>
    <name>wirebell::DocumentTabs</name>
    <message>
        <source>Open requests</source>
        <translation>Offene Anfragen</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1, nicht gesichert</translation>
    </message>
</context>
<context>
    <name>wirebell::EndpointBook</name>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Endpoint %1</source>
        <translation>Endpunkt %1</translation>
    </message>
</context>
<context>
    <name>wirebell::EndpointForm</name>
    <message>
        <source>as a key of the query</source>
        <translation>als Schlüssel der Query</translation>
    </message>
    <message>
        <source>Refuse “Expect: 100-continue” with 417</source>
        <translation>„Expect: 100-continue“ mit 417 ablehnen</translation>
    </message>
    <message>
        <source>Keep what arrives in the log</source>
        <translation>Was ankommt, im Protokoll behalten</translation>
    </message>
    <message>
        <source>any path</source>
        <translation>jeder Pfad</translation>
    </message>
    <message>
        <source>Who is let in</source>
        <translation>Wer eingelassen wird</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Basic: user and password</source>
        <translation>Basic: Benutzer und Passwort</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Digest: user and password</source>
        <translation>Digest: Benutzer und Passwort</translation>
    </message>
    <message>
        <source>HMAC-SHA-256 of the content</source>
        <translation>HMAC-SHA-256 des Inhalts</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Field of the key or the signature</source>
        <translation>Feld des Schlüssels oder der Signatur</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>Das Geheimnis zeigen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Einlass</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>A path begins with “/”. It stays as it was.</source>
        <translation>Ein Pfad beginnt mit „/“. Er bleibt, wie er war.</translation>
    </message>
    <message>
        <source>“%1” has the same path: the one that stands first gets the requests.</source>
        <translation>„%1“ hat denselben Pfad: Der obere bekommt die Anfragen.</translation>
    </message>
    <message>
        <source>Takes what no other endpoint does.</source>
        <translation>Nimmt, was kein anderer Endpunkt nimmt.</translation>
    </message>
    <message>
        <source>Takes this path and what is below.</source>
        <translation>Nimmt diesen Pfad und was darunter liegt.</translation>
    </message>
    <message>
        <source>The secret is not in the keychain: nobody is let in until it is typed again.</source>
        <translation>Das Geheimnis ist nicht im Schlüsselbund: Niemand wird eingelassen, bis es neu eingegeben ist.</translation>
    </message>
    <message>
        <source>Nobody is let in until a secret is typed.</source>
        <translation>Niemand wird eingelassen, bis ein Geheimnis eingegeben ist.</translation>
    </message>
    <message>
        <source>%1 The secret is kept in memory only.</source>
        <translation>%1 Das Geheimnis ist nur im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>The secret is kept in the system’s keychain, never in the file.</source>
        <translation>Das Geheimnis liegt im Schlüsselbund des Systems, nie in der Datei.</translation>
    </message>
    <message>
        <source>WebSocket handshakes</source>
        <translation>WebSocket-Handshakes</translation>
    </message>
    <message>
        <source>Requests like any other</source>
        <translation>Anfragen wie andere</translation>
    </message>
    <message>
        <source>Accepted, messages kept</source>
        <translation>Angenommen, Nachrichten behalten</translation>
    </message>
    <message>
        <source>Accepted, each message sent back</source>
        <translation>Angenommen, jede Nachricht zurück</translation>
    </message>
    <message>
        <source>Any web page may read it (CORS)</source>
        <translation>Jede Webseite darf es lesen (CORS)</translation>
    </message>
    <message>
        <source>Forward cross-site requests too</source>
        <translation>Auch Fremdes aus Browsern weiterleiten</translation>
    </message>
    <message>
        <source>What a browser sent for a page of another site is forwarded as well</source>
        <translation>Auch was ein Browser für eine Seite von anderswo schickt, wird weitergeleitet</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>Sockets</translation>
    </message>
    <message>
        <source>with the others</source>
        <translation>mit den anderen</translation>
    </message>
    <message>
        <source>Address and port of its own</source>
        <translation>Eigene Adresse und eigener Port</translation>
    </message>
    <message>
        <source>A port, or an address with one: 9100, 127.0.0.1:9100, [::1]:9100; port 0 is any free one</source>
        <translation>Ein Port oder eine Adresse mit Port: 9100, 127.0.0.1:9100, [::1]:9100; Port 0 ist irgendein freier</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Lauscht</translation>
    </message>
    <message>
        <source>A port, or localhost or an address with one: 9100, 127.0.0.1:9100. It stays as it was.</source>
        <translation>Ein Port, oder localhost oder eine Adresse mit Port: 9100, 127.0.0.1:9100. Es bleibt, wie es war.</translation>
    </message>
    <message>
        <source>In force with Enter.</source>
        <translation>Gilt ab der Eingabetaste.</translation>
    </message>
</context>
<context>
    <name>wirebell::EndpointModel</name>
    <message>
        <source>All endpoints</source>
        <translation>Alle Endpunkte</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>any path</source>
        <translation>jeder Pfad</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>all endpoints, how many requests</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>an endpoint&apos;s name, path, what it answers, how many requests</comment>
        <translation>%1, %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>wirebell::ErrorBar</name>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Go to the last byte</source>
        <translation>Zum letzten Byte</translation>
    </message>
</context>
<context>
    <name>wirebell::ExchangeActions</name>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Both ends</source>
        <translation>Beide Enden</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>Skip equal lines</source>
        <translation>Gleiche Zeilen überspringen</translation>
    </message>
    <message>
        <source>CR LF</source>
        <translation>CR LF</translation>
    </message>
    <message>
        <source>Show the ends of lines</source>
        <translation>Zeilenenden zeigen</translation>
    </message>
    <message>
        <source>Secrets hidden</source>
        <translation>Geheimnisse verborgen</translation>
    </message>
    <message>
        <source>Find on both sides</source>
        <translation>Auf beiden Seiten suchen</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Go to the last byte</source>
        <translation>Zum letzten Byte</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
    <message>
        <source>Copy exact bytes</source>
        <translation>Genaue Bytes kopieren</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>URL kopieren</translation>
    </message>
    <message>
        <source>Secrets shown</source>
        <translation>Geheimnisse gezeigt</translation>
    </message>
    <message>
        <source>Copy as cURL, secrets as they are shown: hidden ones by their names</source>
        <translation>Als cURL kopieren, Geheimnisse wie gezeigt: verborgene mit ihren Namen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Copy as HAR</source>
        <translation>Als HAR kopieren</translation>
    </message>
    <message>
        <source>Copy as HAR, secrets as they are shown: hidden ones by their names</source>
        <translation>Als HAR kopieren, Geheimnisse wie gezeigt: verborgene mit ihren Namen</translation>
    </message>
</context>
<context>
    <name>wirebell::ExchangeDeeds</name>
    <message>
        <source>as #%1</source>
        <translation>wie #%1</translation>
    </message>
</context>
<context>
    <name>wirebell::ExchangeList</name>
    <message>
        <source>caught</source>
        <translation>empfangen</translation>
    </message>
</context>
<context>
    <name>wirebell::ExchangeListModel</name>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>caught</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Geantwortet</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Hinaus</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Herein</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
</context>
<context>
    <name>wirebell::ExchangeView</name>
    <message>
        <source>Exchange</source>
        <translation>Austausch</translation>
    </message>
</context>
<context>
    <name>wirebell::FaultModel</name>
    <message>
        <source>On purpose</source>
        <translation>Absichtlich</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
</context>
<context>
    <name>wirebell::FieldListModel</name>
    <message>
        <source>value of a new field</source>
        <translation>Wert eines neuen Feldes</translation>
    </message>
    <message>
        <source>name of a new field</source>
        <translation>Name eines neuen Feldes</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>wirebell::FieldModel</name>
    <message>
        <source>value of a new field</source>
        <translation>Wert eines neuen Feldes</translation>
    </message>
    <message>
        <source>name of a new field</source>
        <translation>Name eines neuen Feldes</translation>
    </message>
    <message>
        <source>send %1</source>
        <translation>%1 senden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>wirebell::FieldsModel</name>
    <message>
        <source>%1, interim response</source>
        <translation>%1, Zwischenantwort</translation>
    </message>
    <message>
        <source>Trailers, sent after the body</source>
        <translation>Trailer, nach dem Body gesendet</translation>
    </message>
    <message>
        <source>[%1 · %2]</source>
        <comment>a hidden secret: its name, how many bytes</comment>
        <translation>[%1 · %2]</translation>
    </message>
    <message>
        <source>added by Wirebell</source>
        <translation>von Wirebell hinzugefügt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>wirebell::FieldsView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>No start line could be read, so there are no fields; Raw shows the bytes.</source>
        <translation>Es war keine Startzeile lesbar, daher gibt es keine Felder; Roh zeigt die Bytes.</translation>
    </message>
    <message>
        <source>This message has no fields.</source>
        <translation>Diese Nachricht hat keine Felder.</translation>
    </message>
</context>
<context>
    <name>wirebell::FilePane</name>
    <message>
        <source>Filter, e.g. GET 4xx example.com</source>
        <translation>Filter, z. B. GET 4xx example.com</translation>
    </message>
    <message>
        <source>There is no exchange in this file.</source>
        <translation>In dieser Datei ist kein Austausch.</translation>
    </message>
    <message>
        <source>Exchanges of the file</source>
        <translation>Austausche der Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Back to the log</source>
        <translation>Zurück zum Log</translation>
    </message>
    <message>
        <source>This is a file that was handed over: it can be looked at, and nothing in it changes.</source>
        <translation>Dies ist eine Datei, die übergeben wurde: sie lässt sich ansehen, und nichts darin ändert sich.</translation>
    </message>
</context>
<context>
    <name>wirebell::ForwardForm</name>
    <message>
        <source>Host as it arrived</source>
        <translation>Host wie angekommen</translation>
    </message>
    <message>
        <source>URL to forward to</source>
        <translation>URL, an die weitergeleitet wird</translation>
    </message>
    <message>
        <source>Time limit in milliseconds</source>
        <translation>Zeitgrenze in Millisekunden</translation>
    </message>
    <message>
        <source>ms, then 504</source>
        <translation>ms, danach 504</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Type an http or https URL: until then nothing is forwarded.</source>
        <translation>Eine http- oder https-URL eingeben: Bis dahin wird nichts weitergeleitet.</translation>
    </message>
    <message>
        <source>Each request is asked there, and the real answer is given. Both exchanges are kept.</source>
        <translation>Jede Anfrage wird dort gestellt und die echte Antwort gegeben. Beide Austausche bleiben erhalten.</translation>
    </message>
    <message>
        <source>Each request is asked there at its own path, and the real answer is given. Both exchanges are kept.</source>
        <translation>Jede Anfrage wird dort unter ihrem eigenen Pfad gestellt und die echte Antwort gegeben. Beide Austausche bleiben erhalten.</translation>
    </message>
</context>
<context>
    <name>wirebell::HexView</name>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>offset %1 in hex, %2, %3</source>
        <translation>Offset %1 in Hex, %2, %3</translation>
    </message>
</context>
<context>
    <name>wirebell::InterimModel</name>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>wirebell::KeepForm</name>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>How many exchanges are kept</source>
        <translation>Wie viele Austausche behalten werden</translation>
    </message>
    <message>
        <source>Not older than</source>
        <translation>Nicht älter als</translation>
    </message>
    <message>
        <source>How old an exchange may be</source>
        <translation>Wie alt ein Austausch sein darf</translation>
    </message>
    <message>
        <source>How much of the disk the log may take</source>
        <translation>Wie viel vom Datenträger das Log belegen darf</translation>
    </message>
    <message>
        <source>Keep without secrets</source>
        <translation>Ohne Geheimnisse behalten</translation>
    </message>
    <message>
        <source>Forget everything…</source>
        <translation>Alles vergessen…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Unit of the age</source>
        <translation>Einheit des Alters</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>How much of the disk</source>
        <translation>Wie viel vom Datenträger</translation>
    </message>
    <message>
        <source>Of the disk: by default</source>
        <translation>Datenträger: Vorgabe</translation>
    </message>
    <message>
        <source>Of the disk: at most</source>
        <translation>Datenträger: höchstens</translation>
    </message>
    <message>
        <source>Of the disk: any part</source>
        <translation>Datenträger: beliebig viel</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>Einheit der Größe</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>Keep it all</source>
        <translation>Alles behalten</translation>
    </message>
    <message>
        <source>exchanges</source>
        <translation>Austausche</translation>
    </message>
    <message>
        <source>The oldest go first; pinned ones never do.</source>
        <translation>Die ältesten gehen zuerst; angeheftete nie.</translation>
    </message>
    <message>
        <source>Secrets are overwritten with * before anything is written, from the next exchange on.</source>
        <translation>Geheimnisse werden mit * überschrieben, bevor etwas geschrieben wird; vom nächsten Austausch an.</translation>
    </message>
    <message>
        <source>The log takes %1.</source>
        <translation>Das Log belegt %1.</translation>
    </message>
    <message>
        <source>By default it may take %1 of this disk.</source>
        <translation>Nach Vorgabe darf es %1 dieses Datenträgers belegen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s) had to go so far.</source>
        <translation>
            <numerusform>%Ln Austausch musste bisher gehen.</numerusform>
            <numerusform>%Ln Austausche mussten bisher gehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget every exchange, and all bytes, for good?</source>
        <translation>Alle Austausche samt allen Bytes endgültig vergessen?</translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln exchange(s), and all bytes, for good?</source>
        <translation>
            <numerusform>%Ln Austausch samt allen Bytes endgültig vergessen?</numerusform>
            <numerusform>%Ln Austausche samt allen Bytes endgültig vergessen?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirebell::KeptDeeds</name>
    <message>
        <source>Open exchanges that were handed over</source>
        <translation>Übergebene Austausche öffnen</translation>
    </message>
    <message>
        <source>Exchanges (*.wirebell)</source>
        <translation>Austausche (*.wirebell)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>wirebell::LastSent</name>
    <message>
        <source>Last sent</source>
        <translation>Zuletzt gesendet</translation>
    </message>
</context>
<context>
    <name>wirebell::ListDeeds</name>
    <message numerus="yes">
        <source>Hand over %Ln exchange(s) as a file, secrets included</source>
        <translation>
            <numerusform>%Ln Austausch als Datei übergeben, samt Geheimnissen</numerusform>
            <numerusform>%Ln Austausche als Datei übergeben, samt Geheimnissen</numerusform>
        </translation>
    </message>
    <message>
        <source>Exchanges (*.wirebell)</source>
        <translation>Austausche (*.wirebell)</translation>
    </message>
    <message>
        <source>exchanges</source>
        <translation>Austausche</translation>
    </message>
</context>
<context>
    <name>wirebell::ListPane</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Nichts passt zum Filter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln, newest first</source>
        <translation>
            <numerusform>%Ln, neueste zuerst</numerusform>
            <numerusform>%Ln, neueste zuerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln gewählt</numerusform>
            <numerusform>%Ln gewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirebell::ListenForm</name>
    <message>
        <source>This machine only</source>
        <translation>Nur hier</translation>
    </message>
    <message>
        <source>Also the network</source>
        <translation>Auch im Netz</translation>
    </message>
    <message>
        <source>Same port takes TLS</source>
        <translation>Derselbe Port nimmt TLS</translation>
    </message>
    <message>
        <source>Trust its certificate…</source>
        <translation>Dem Zertifikat vertrauen …</translation>
    </message>
    <message>
        <source>Port of the catcher</source>
        <translation>Port des Catchers</translation>
    </message>
    <message>
        <source>Until Wirebell is closed: then it is this machine only again</source>
        <translation>Bis Wirebell geschlossen wird: danach wieder nur dieser Rechner</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>In force with Enter.</source>
        <translation>Gilt mit der Eingabetaste.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>Certificates are made on the spot by an authority of this machine&apos;s own. There is no keychain: its key is gone when Wirebell is closed.</source>
        <translation>Zertifikate macht eine eigene Stelle dieses Rechners bei Bedarf. Es gibt keinen Schlüsselbund: Ihr Schlüssel ist weg, wenn Wirebell geschlossen wird.</translation>
    </message>
    <message>
        <source>Certificates are made on the spot by an authority of this machine&apos;s own; its key is in the system&apos;s keychain.</source>
        <translation>Zertifikate macht eine eigene Stelle dieses Rechners bei Bedarf; ihr Schlüssel liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Offer HTTP/2</source>
        <translation>HTTP/2 anbieten</translation>
    </message>
    <message>
        <source>To TLS clients by ALPN, to plain ones that ask for an upgrade</source>
        <translation>TLS-Clients per ALPN, anderen auf Wunsch als Upgrade</translation>
    </message>
</context>
<context>
    <name>wirebell::LogKeeping</name>
    <message>
        <source>There is no log that could be written to.</source>
        <translation>Es gibt kein Log, in das geschrieben werden könnte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s) deleted</source>
        <translation>
            <numerusform>%Ln Austausch gelöscht</numerusform>
            <numerusform>%Ln Austausche gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s) brought back</source>
        <translation>
            <numerusform>%Ln Austausch zurückgeholt</numerusform>
            <numerusform>%Ln Austausche zurückgeholt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As it was before, for %Ln exchange(s)</source>
        <translation>
            <numerusform>Wie zuvor, bei %Ln Austausch</numerusform>
            <numerusform>Wie zuvor, bei %Ln Austauschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is forgotten.</source>
        <translation>Alles ist vergessen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s) in %1</source>
        <translation>
            <numerusform>%Ln Austausch in %1</numerusform>
            <numerusform>%Ln Austausche in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirebell::LogSidebar</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Caught</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Parts of the log</source>
        <translation>Teile des Logs</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a part of the log and how many</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>wirebell::MainWindow</name>
    <message>
        <source>Open a folder of saved requests</source>
        <translation>Ordner mit gesicherten Anfragen öffnen</translation>
    </message>
    <message>
        <source>&amp;Stop listening</source>
        <translation>&amp;Lauschen beenden</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>&amp;Lauschen</translation>
    </message>
    <message>
        <source>%1 Of the requests that were open, {{names}} stand in the place of their secrets.</source>
        <translation>%1 In den offenen Anfragen stehen {{Namen}} an der Stelle ihrer Geheimnisse.</translation>
    </message>
    <message>
        <source>Secrets of the requests that were open had been kept in memory only, and are gone. Type them again.</source>
        <translation>Geheimnisse der offenen Anfragen waren nur im Speicher und sind weg. Geben Sie sie noch einmal ein.</translation>
    </message>
    <message>
        <source>%1 Secrets that are typed are kept in memory only, until Wirebell is closed.</source>
        <translation>%1 Eingegebene Geheimnisse bleiben nur im Speicher, bis Wirebell geschlossen wird.</translation>
    </message>
    <message>
        <source>Open a collection</source>
        <translation>Sammlung öffnen</translation>
    </message>
    <message>
        <source>OpenCollection or Bruno folder</source>
        <translation>OpenCollection oder Bruno</translation>
    </message>
    <message>
        <source>Watch the catcher</source>
        <translation>Dem Catcher zusehen</translation>
    </message>
    <message>
        <source>point a service or a form at it</source>
        <translation>Ziel für Dienst oder Formular</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl finden</translation>
    </message>
    <message>
        <source>everything has a key</source>
        <translation>alles hat eine Taste</translation>
    </message>
    <message>
        <source>A request waits for your answer in the catcher</source>
        <translation>Im Catcher wartet eine Anfrage auf eine Antwort</translation>
    </message>
    <message>
        <source>The first rule of %1 answers so from now on</source>
        <translation>Die erste Regel von %1 antwortet von nun an so</translation>
    </message>
</context>
<context>
    <name>wirebell::MarksBar</name>
    <message>
        <source>Labels of the exchange</source>
        <translation>Etiketten des Austauschs</translation>
    </message>
    <message>
        <source>Labels, with commas between</source>
        <translation>Etiketten, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>Note on the exchange</source>
        <translation>Notiz zum Austausch</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Pinned: kept whatever else has to go</source>
        <translation>Angeheftet: bleibt, was auch sonst gehen muss</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln gewählt</numerusform>
            <numerusform>%Ln gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>Farbe: %1</translation>
    </message>
    <message>
        <source>Labels to add to all</source>
        <translation>Etiketten für alle dazu</translation>
    </message>
</context>
<context>
    <name>wirebell::MessagePane</name>
    <message>
        <source>%1, raw bytes</source>
        <translation>%1, rohe Bytes</translation>
    </message>
    <message>
        <source>%1, fields</source>
        <translation>%1, Felder</translation>
    </message>
    <message>
        <source>%1, body</source>
        <translation>%1, Body</translation>
    </message>
    <message>
        <source>%1, bytes in hex</source>
        <translation>%1, Bytes in Hex</translation>
    </message>
    <message>
        <source>%1, how it is shown</source>
        <translation>%1, wie gezeigt</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) do not follow RFC 9112</source>
        <translation>
            <numerusform>%n Stelle weicht von RFC 9112 ab</numerusform>
            <numerusform>%n Stellen weichen von RFC 9112 ab</numerusform>
        </translation>
    </message>
    <message>
        <source>added by Wirebell</source>
        <translation>von Wirebell hinzugefügt</translation>
    </message>
    <message>
        <source>Framing: no content</source>
        <translation>Länge: kein Inhalt</translation>
    </message>
    <message>
        <source>Framing: Content-Length</source>
        <translation>Länge: Content-Length</translation>
    </message>
    <message>
        <source>Framing: chunked</source>
        <translation>Länge: chunked</translation>
    </message>
    <message>
        <source>Framing: until the connection closes</source>
        <translation>Länge: bis die Verbindung schließt</translation>
    </message>
    <message>
        <source>Another protocol follows</source>
        <translation>Ein anderes Protokoll folgt</translation>
    </message>
    <message>
        <source>These bytes go out when you press Send</source>
        <translation>Diese Bytes gehen mit Senden hinaus</translation>
    </message>
    <message>
        <source>head %1 · body %2</source>
        <translation>Kopf %1 · Body %2</translation>
    </message>
    <message>
        <source>Framing: DATA frames</source>
        <translation>Rahmung: DATA-Frames</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
</context>
<context>
    <name>wirebell::MessagesModel</name>
    <message>
        <source>normal end</source>
        <translation>normales Ende</translation>
    </message>
    <message>
        <source>going away</source>
        <translation>geht weg</translation>
    </message>
    <message>
        <source>protocol error</source>
        <translation>Protokollfehler</translation>
    </message>
    <message>
        <source>a kind of data that is not taken</source>
        <translation>eine Art von Daten, die nicht genommen wird</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>kein Code</translation>
    </message>
    <message>
        <source>text that is no UTF-8</source>
        <translation>Text, der kein UTF-8 ist</translation>
    </message>
    <message>
        <source>against a policy</source>
        <translation>gegen eine Richtlinie</translation>
    </message>
    <message>
        <source>message too large</source>
        <translation>Nachricht zu groß</translation>
    </message>
    <message>
        <source>an extension was missed</source>
        <translation>eine Erweiterung fehlte</translation>
    </message>
    <message>
        <source>unexpected error at the server</source>
        <translation>unerwarteter Fehler beim Server</translation>
    </message>
    <message>
        <source>the server starts again</source>
        <translation>der Server startet neu</translation>
    </message>
    <message>
        <source>try again later</source>
        <translation>später nochmals versuchen</translation>
    </message>
    <message>
        <source>bad answer from a server behind</source>
        <translation>schlechte Antwort eines Servers dahinter</translation>
    </message>
    <message>
        <source>the application’s own</source>
        <translation>eigener der Anwendung</translation>
    </message>
    <message>
        <source>a registered code</source>
        <translation>ein registrierter Code</translation>
    </message>
    <message>
        <source>no known code</source>
        <translation>kein bekannter Code</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>binär</translation>
    </message>
    <message>
        <source>close</source>
        <translation>Schluss</translation>
    </message>
    <message>
        <source>ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>pong</source>
        <translation>Pong</translation>
    </message>
    <message>
        <source>opcode %1</source>
        <translation>Opcode %1</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n Rahmen</numerusform>
            <numerusform>%n Rahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, incomplete</source>
        <translation>%1, unvollständig</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>wirebell::MessagesView</name>
    <message>
        <source>WebSocket, how it is shown</source>
        <translation>WebSocket, wie er gezeigt wird</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Messages of the WebSocket</source>
        <translation>Nachrichten des WebSockets</translation>
    </message>
    <message>
        <source>The chosen message</source>
        <translation>Die gewählte Nachricht</translation>
    </message>
    <message>
        <source>The chosen message, bytes in hex</source>
        <translation>Die gewählte Nachricht, Bytes in Hex</translation>
    </message>
    <message>
        <source>The chosen message appears here.</source>
        <translation>Die gewählte Nachricht erscheint hier.</translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation>die ersten %1 stehen hier</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>No message yet</source>
        <translation>Noch keine Nachricht</translation>
    </message>
    <message>
        <source>from the client %1 · from the server %2</source>
        <translation>vom Client %1 · vom Server %2</translation>
    </message>
</context>
<context>
    <name>wirebell::MethodBox</name>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
</context>
<context>
    <name>wirebell::MiddleHead</name>
    <message>
        <source>the request took %1</source>
        <translation>die Anfrage brauchte %1</translation>
    </message>
    <message>
        <source>the answer took %1</source>
        <translation>die Antwort brauchte %1</translation>
    </message>
</context>
<context>
    <name>wirebell::ModeStrip</name>
    <message>
        <source>Parts of the window</source>
        <translation>Teile des Fensters</translation>
    </message>
</context>
<context>
    <name>wirebell::NotesColumn</name>
    <message>
        <source>What differs between the two ends</source>
        <translation>Was sich zwischen beiden Enden unterscheidet</translation>
    </message>
</context>
<context>
    <name>wirebell::NoticeBar</name>
    <message>
        <source>Put this notice away</source>
        <translation>Diesen Hinweis weglegen</translation>
    </message>
</context>
<context>
    <name>wirebell::PaletteModel</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>Austausche</translation>
    </message>
</context>
<context>
    <name>wirebell::PaletteSource</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>wirebell::PartModel</name>
    <message>
        <source>content is a file</source>
        <translation>Inhalt ist eine Datei</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>wirebell::PhaseTable</name>
    <message>
        <source>Durations in milliseconds: left, right, difference</source>
        <translation>Dauern in Millisekunden: links, rechts, Unterschied</translation>
    </message>
    <message>
        <source>total</source>
        <translation>gesamt</translation>
    </message>
    <message>
        <source>Timing, ms</source>
        <translation>Zeiten, ms</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
</context>
<context>
    <name>wirebell::PieceModel</name>
    <message numerus="yes">
        <source>%Ln byte(s) that are no text</source>
        <translation>
            <numerusform>%Ln Byte, kein Text</numerusform>
            <numerusform>%Ln Bytes, kein Text</numerusform>
        </translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Part of the body</source>
        <translation>Teil des Bodys</translation>
    </message>
</context>
<context>
    <name>wirebell::QrCode</name>
    <message>
        <source>QR code of %1</source>
        <translation>QR-Code von %1</translation>
    </message>
</context>
<context>
    <name>wirebell::ReplayBar</name>
    <message>
        <source>Host of the target</source>
        <translation>Host des Ziels</translation>
    </message>
    <message>
        <source>Show the last</source>
        <translation>Die letzte zeigen</translation>
    </message>
    <message>
        <source>Send again to another place</source>
        <translation>Anderswohin nochmals senden</translation>
    </message>
    <message>
        <source>Target: scheme, host and port</source>
        <translation>Ziel: Schema, Host und Port</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Milliseconds between one and the next</source>
        <translation>Millisekunden zwischen einer und der nächsten</translation>
    </message>
    <message>
        <source>Puts the target into Host; every other byte stays. Otherwise the bytes are exact.</source>
        <translation>Setzt das Ziel in Host ein; jedes andere Byte bleibt. Sonst sind die Bytes genau dieselben.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>times,</source>
        <translation>Mal, je</translation>
    </message>
    <message>
        <source>ms apart</source>
        <translation>ms dazwischen</translation>
    </message>
    <message>
        <source>Send #%1 again to</source>
        <translation>#%1 nochmals senden an</translation>
    </message>
    <message>
        <source>Send again to</source>
        <translation>Nochmals senden an</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Written in HTTP/1.1: frames of HTTP/2 do not stand alone.</source>
        <translation>In HTTP/1.1 geschrieben: Rahmen von HTTP/2 stehen nicht für sich.</translation>
    </message>
    <message>
        <source>Exact bytes, but for Host.</source>
        <translation>Genau dieselben Bytes, außer Host.</translation>
    </message>
    <message>
        <source>Exact bytes: Host stays %1.</source>
        <translation>Genau dieselben Bytes: Host bleibt %1.</translation>
    </message>
    <message>
        <source>Exact bytes.</source>
        <translation>Genau dieselben Bytes.</translation>
    </message>
    <message>
        <source>Its secrets were not kept: asterisks are sent in their place.</source>
        <translation>Ihre Geheimnisse wurden nicht aufgehoben: An deren Stelle werden Sternchen gesendet.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2</source>
        <translation>Angehalten nach %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent</source>
        <translation>
            <numerusform>%Ln gesendet</numerusform>
            <numerusform>%Ln gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered 2xx</source>
        <translation>
            <numerusform>%Ln mit 2xx beantwortet</numerusform>
            <numerusform>%Ln mit 2xx beantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered otherwise</source>
        <translation>
            <numerusform>%Ln anders beantwortet</numerusform>
            <numerusform>%Ln anders beantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln gescheitert</numerusform>
            <numerusform>%Ln gescheitert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirebell::ReplyPane</name>
    <message>
        <source>Reply with</source>
        <translation>Antworten mit</translation>
    </message>
    <message>
        <source>Name, path and who is let in</source>
        <translation>Name, Pfad und wer eingelassen wird</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>Move rule up</source>
        <translation>Regel nach oben</translation>
    </message>
    <message>
        <source>Move rule down</source>
        <translation>Regel nach unten</translation>
    </message>
    <message>
        <source>There is no endpoint: every request is kept, and answered with 404. Add one in the sidebar.</source>
        <translation>Es gibt keinen Endpunkt: Jede Anfrage bleibt erhalten und wird mit 404 beantwortet. In der Seitenleiste lässt sich einer anlegen.</translation>
    </message>
    <message>
        <source>Rules, the first that takes a request answers it</source>
        <translation>Regeln, die erste passende beantwortet die Anfrage</translation>
    </message>
    <message>
        <source>%1, any path</source>
        <translation>%1, jeder Pfad</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in Kraft</translation>
    </message>
    <message>
        <source>In force for the next request, and on disk</source>
        <translation>Gilt für die nächste Anfrage und ist gespeichert</translation>
    </message>
    <message>
        <source>In force for the next request, soon on disk</source>
        <translation>Gilt für die nächste Anfrage und ist gleich gespeichert</translation>
    </message>
    <message>
        <source>Start from…</source>
        <translation>Beginnen mit …</translation>
    </message>
    <message>
        <source>Rules to begin with: what a service awaits or answers, and answers of general use</source>
        <translation>Regeln für den Anfang: was ein Dienst erwartet oder antwortet, und allgemein brauchbare Antworten</translation>
    </message>
</context>
<context>
    <name>wirebell::RequestEditor</name>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>URL, or {{catcher}} for your own catcher</source>
        <translation>URL, oder {{catcher}} für Ihren eigenen Catcher</translation>
    </message>
    <message>
        <source>Send as</source>
        <translation>Senden als</translation>
    </message>
    <message>
        <source>As API call</source>
        <translation>Als API-Aufruf</translation>
    </message>
    <message>
        <source>As webhook</source>
        <translation>Als Webhook</translation>
    </message>
    <message>
        <source>The bytes are the same. An API call wants the answer; a webhook only that it arrived.</source>
        <translation>Die Bytes sind dieselben. Ein API-Aufruf will die Antwort; ein Webhook nur, dass er ankam.</translation>
    </message>
    <message>
        <source>Parts of the request</source>
        <translation>Teile der Anfrage</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Auth</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>Kopffelder</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>Bearer</source>
        <translation>Bearer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>wirebell::RuleForm</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove answer</source>
        <translation>Antwort entfernen</translation>
    </message>
    <message>
        <source>Begin again behind the last answer</source>
        <translation>Nach der letzten Antwort von vorn</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>What a request must be for this rule to answer it</source>
        <translation>Wie eine Anfrage sein muss, damit diese Regel sie beantwortet</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Name der Regel</translation>
    </message>
    <message>
        <source>for you, and for the note of what it answers</source>
        <translation>steht auch in der Anmerkung</translation>
    </message>
    <message>
        <source>What the rule does</source>
        <translation>Was die Regel tut</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>Forward and record</source>
        <translation>Weiterleiten und festhalten</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Mich fragen</translation>
    </message>
    <message>
        <source>Answers in turn</source>
        <translation>Antworten der Reihe nach</translation>
    </message>
    <message>
        <source>So many seconds the request waits</source>
        <translation>So viele Sekunden wartet die Anfrage</translation>
    </message>
    <message>
        <source>s, then this is answered:</source>
        <translation>s, danach kommt diese Antwort:</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>every request</source>
        <translation>jede Anfrage</translation>
    </message>
    <message>
        <source>no rule takes the request</source>
        <translation>keine Regel passt</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>Wenn: %1</translation>
    </message>
</context>
<context>
    <name>wirebell::RuleModel</name>
    <message>
        <source>every request</source>
        <translation>jede Anfrage</translation>
    </message>
    <message>
        <source>everything else</source>
        <translation>alles andere</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
</context>
<context>
    <name>wirebell::Saving</name>
    <message>
        <source>%1 holds keys or comments that saving would lose. Save it as a new file.</source>
        <translation>%1 enthält Schlüssel oder Kommentare, die beim Sichern verloren gingen. Sichern Sie die Anfrage als neue Datei.</translation>
    </message>
    <message>
        <source>Save the request in a folder</source>
        <translation>Anfrage in einem Ordner sichern</translation>
    </message>
    <message>
        <source>OpenCollection request (*.yml)</source>
        <translation>OpenCollection-Anfrage (*.yml)</translation>
    </message>
    <message>
        <source>%1 The secret is kept in memory only, until Wirebell is closed.</source>
        <translation>%1 Das Geheimnis bleibt nur im Speicher, bis Wirebell beendet wird.</translation>
    </message>
</context>
<context>
    <name>wirebell::SequenceModel</name>
    <message>
        <source>next, stays</source>
        <translation>nächste, bleibt</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nächste</translation>
    </message>
    <message>
        <source>used</source>
        <translation>verbraucht</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>wirebell::SourceView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>wirebell::StagePair</name>
    <message numerus="yes">
        <source>%n equal line(s)</source>
        <translation>
            <numerusform>%n gleiche Zeile</numerusform>
            <numerusform>%n gleiche Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>the same %1</source>
        <translation>dieselben %1</translation>
    </message>
    <message>
        <source>same %1</source>
        <translation>gleiche %1</translation>
    </message>
    <message>
        <source>same %1, framed anew</source>
        <translation>gleiche %1, neu eingeteilt</translation>
    </message>
</context>
<context>
    <name>wirebell::StagesView</name>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
</context>
<context>
    <name>wirebell::StartPicker</name>
    <message>
        <source>Start from</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>A service, a status, a word</source>
        <translation>Ein Dienst, ein Status, ein Wort</translation>
    </message>
    <message>
        <source>Search what to start from</source>
        <translation>Suchen, womit begonnen wird</translation>
    </message>
    <message>
        <source>What to start from</source>
        <translation>Womit begonnen wird</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>So heißt nichts.</translation>
    </message>
</context>
<context>
    <name>wirebell::StatusLine</name>
    <message>
        <source>Catcher listening on %1</source>
        <translation>Catcher lauscht auf %1</translation>
    </message>
    <message>
        <source>Catcher not listening</source>
        <translation>Catcher lauscht nicht</translation>
    </message>
    <message>
        <source>this machine only</source>
        <translation>nur dieser Rechner</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s) in the log</source>
        <translation>
            <numerusform>%Ln Austausch im Log</numerusform>
            <numerusform>%Ln Austausche im Log</numerusform>
        </translation>
    </message>
    <message>
        <source>The log is empty</source>
        <translation>Das Log ist leer</translation>
    </message>
    <message>
        <source>Secrets: asking the keychain</source>
        <translation>Geheimnisse: Schlüsselbund wird gefragt</translation>
    </message>
    <message>
        <source>Secrets: system keychain</source>
        <translation>Geheimnisse: Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Secrets: in memory only</source>
        <translation>Geheimnisse: nur im Speicher</translation>
    </message>
    <message>
        <source>also from the network, until Wirebell is closed</source>
        <translation>auch aus dem Netz, bis Wirebell geschlossen wird</translation>
    </message>
    <message>
        <source>%1, kept without secrets</source>
        <translation>%1, ohne Geheimnisse behalten</translation>
    </message>
</context>
<context>
    <name>wirebell::TargetLine</name>
    <message>
        <source>Sends to</source>
        <translation>Sendet an</translation>
    </message>
</context>
<context>
    <name>wirebell::TestModel</name>
    <message>
        <source>query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>ist da</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>ist nicht da</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>enthält nicht</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>passt zu</translation>
    </message>
    <message>
        <source>does not match</source>
        <translation>passt nicht zu</translation>
    </message>
    <message>
        <source>a new test</source>
        <translation>eine neue Prüfung</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>X-Id, $.id</source>
        <translation>X-Id, $.id</translation>
    </message>
</context>
<context>
    <name>wirebell::ToolsRow</name>
    <message>
        <source>Request and response</source>
        <translation>Anfrage und Antwort</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Weitere Werkzeuge</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>No exchange yet</source>
        <translation>Noch kein Austausch</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>Nicht aufbewahrt</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference %1 of %2</source>
        <translation>Unterschied %1 von %2</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>how many were found so far</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>#%1 and #%2</source>
        <translation>#%1 und #%2</translation>
    </message>
</context>
<context>
    <name>wirebell::TransferForm</name>
    <message>
        <source>How the end of the body is told</source>
        <translation>Woran das Ende des Bodys zu erkennen ist</translation>
    </message>
    <message>
        <source>Content-Length</source>
        <translation>Content-Length</translation>
    </message>
    <message>
        <source>chunked</source>
        <translation>chunked</translation>
    </message>
    <message>
        <source>until the connection closes</source>
        <translation>bis die Verbindung endet</translation>
    </message>
    <message>
        <source>How the body is coded</source>
        <translation>Wie der Body kodiert ist</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Interim answers: what is answered before the final one</source>
        <translation>Vorläufige Antworten: was vor der endgültigen kommt</translation>
    </message>
    <message>
        <source>A line without a status is a further field of the one above. HTTP/1.0 clients get none.</source>
        <translation>Eine Zeile ohne Status ist ein weiteres Feld der darüber. HTTP/1.0-Clients bekommen keine.</translation>
    </message>
    <message>
        <source>Trailers: fields behind the body</source>
        <translation>Trailer: Felder hinter dem Body</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Answered before, as interim answers:</source>
        <translation>Vorher geantwortet, als vorläufige Antworten:</translation>
    </message>
    <message>
        <source>Fields behind the body, as trailers:</source>
        <translation>Felder hinter dem Body, als Trailer:</translation>
    </message>
    <message>
        <source>An answer with %1 has no body: this has no effect.</source>
        <translation>Eine Antwort mit %1 hat keinen Body: Das hat keine Wirkung.</translation>
    </message>
    <message>
        <source>The first line needs a status. What was in force before stays.</source>
        <translation>Die erste Zeile braucht einen Status. Es gilt weiter, was vorher galt.</translation>
    </message>
    <message>
        <source>“%1” is no interim status: 100 to 199, but 101. What was in force before stays.</source>
        <translation>„%1“ ist kein vorläufiger Status: 100 bis 199 außer 101. Es gilt weiter, was vorher galt.</translation>
    </message>
    <message>
        <source>An answer with %1 has no trailers: they are not sent.</source>
        <translation>Eine Antwort mit %1 hat keine Trailer: Sie werden nicht gesendet.</translation>
    </message>
    <message>
        <source>Trailers follow a chunked body alone: choose “chunked” above, or they are not sent.</source>
        <translation>Trailer folgen nur auf einen Body in Chunks: oben „chunked“ wählen, sonst werden sie nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>wirebell::TrustWindow</name>
    <message>
        <source>Trust the catcher’s certificates</source>
        <translation>Den Zertifikaten des Catchers vertrauen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>curl, for one call</source>
        <translation>curl, für einen Aufruf</translation>
    </message>
    <message>
        <source>Debian, Ubuntu</source>
        <translation>Debian, Ubuntu</translation>
    </message>
    <message>
        <source>Fedora, RHEL</source>
        <translation>Fedora, RHEL</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Save the authority’s certificate, then have the system take it. Whoever trusts it trusts every certificate that this machine’s Wirebell makes: take it back when you are done. The key never leaves this machine.</source>
        <translation>Das Zertifikat der Stelle speichern und das System es aufnehmen lassen. Wer ihm vertraut, vertraut jedem Zertifikat, das Wirebell auf diesem Rechner macht: am Ende zurücknehmen. Der Schlüssel verlässt diesen Rechner nie.</translation>
    </message>
    <message>
        <source>Save certificate…</source>
        <translation>Zertifikat speichern …</translation>
    </message>
    <message>
        <source>Copy certificate</source>
        <translation>Zertifikat kopieren</translation>
    </message>
    <message>
        <source>Save the authority’s certificate</source>
        <translation>Das Zertifikat der Stelle speichern</translation>
    </message>
    <message>
        <source>to take it back</source>
        <translation>um es zurückzunehmen</translation>
    </message>
    <message>
        <source>Settings, Privacy &amp; Security, Certificates, View Certificates, Authorities, Import: choose %1 and tick “Trust this CA to identify websites”.

To take it back, choose it in the same list and press Delete or Distrust.</source>
        <translation>Einstellungen, Datenschutz &amp; Sicherheit, Zertifikate, Zertifikate anzeigen, Zertifizierungsstellen, Importieren: %1 wählen und „Dieser CA vertrauen, um Websites zu identifizieren“ ankreuzen.

Zum Zurücknehmen in derselben Liste wählen und „Löschen oder Vertrauen entziehen“ drücken.</translation>
    </message>
</context>
<context>
    <name>wirebell::Welcome</name>
    <message>
        <source>Press Send to ring the bell.</source>
        <translation>Drücken Sie Senden, um zu klingeln.</translation>
    </message>
    <message>
        <source>The webhook goes to your own catcher on this machine. Then both ends stand here: what left, what arrived, what was answered and what came back.</source>
        <translation>Der Webhook geht an Ihren eigenen Catcher auf diesem Rechner. Danach stehen hier beide Enden: was hinausging, was ankam, was geantwortet wurde und was zurückkam.</translation>
    </message>
    <message>
        <source>Or start with</source>
        <translation>Oder beginnen Sie mit</translation>
    </message>
    <message>
        <source>No account. Nothing leaves this machine unless you send it.</source>
        <translation>Kein Konto. Nichts verlässt diesen Rechner, wenn Sie es nicht senden.</translation>
    </message>
</context>
<context>
    <name>wirebell::WhenForm</name>
    <message>
        <source>any, or POST, PUT</source>
        <translation>jede, oder POST, PUT</translation>
    </message>
    <message>
        <source>any, or /users/{id}, /files/**</source>
        <translation>jeder, oder /users/{id}, /files/**</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>From which call on</source>
        <translation>Ab welchem Aufruf</translation>
    </message>
    <message>
        <source>Up to which call</source>
        <translation>Bis zu welchem Aufruf</translation>
    </message>
    <message>
        <source>Each so many calls</source>
        <translation>Jeder wievielte Aufruf</translation>
    </message>
    <message>
        <source>How many of these, in percent</source>
        <translation>Wie viele davon, in Prozent</translation>
    </message>
    <message>
        <source>Tests of query, fields, body and JSON</source>
        <translation>Prüfungen von Query, Feldern, Body und JSON</translation>
    </message>
    <message>
        <source>each</source>
        <translation>jeder</translation>
    </message>
    <message>
        <source>of these</source>
        <translation>davon</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>“%1” makes no sense here: {name} and * are one segment, ** at the end any number. The rule stays as it was.</source>
        <translation>„%1“ ergibt hier keinen Sinn: {name} und * sind ein Abschnitt, ** am Ende beliebig viele. Die Regel bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>A path begins with “/”. The rule stays as it was.</source>
        <translation>Ein Pfad beginnt mit „/“. Die Regel bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>%1. The rule stays as it was.</source>
        <translation>%1. Die Regel bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>Calls are counted from 1, each so many of them, and of these 0 to 100 %. The rule stays as it was.</source>
        <translation>Aufrufe zählen ab 1, davon jeder so vielte, und davon 0 bis 100 %. Die Regel bleibt, wie sie war.</translation>
    </message>
</context>
<context>
    <name>wirebell::WindowActions</name>
    <message>
        <source>&amp;New request</source>
        <translation>&amp;Neue Anfrage</translation>
    </message>
    <message>
        <source>in a tab of its own</source>
        <translation>in einem eigenen Tab</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>Tab s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Reopen closed tab</source>
        <translation>Geschlossenen Tab &amp;wieder öffnen</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
        <source>a collection of OpenCollection or Bruno files</source>
        <translation>eine Sammlung von OpenCollection- oder Bruno-Dateien</translation>
    </message>
    <message>
        <source>&amp;Save request</source>
        <translation>Anfrage &amp;sichern</translation>
    </message>
    <message>
        <source>as a file, secrets left out</source>
        <translation>als Datei, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>Save request &amp;as…</source>
        <translation>Anfrage sichern &amp;unter …</translation>
    </message>
    <message>
        <source>as a new file in a folder you choose</source>
        <translation>als neue Datei in einem Ordner Ihrer Wahl</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>&amp;Collections</source>
        <translation>&amp;Sammlungen</translation>
    </message>
    <message>
        <source>write requests and send them</source>
        <translation>Anfragen schreiben und senden</translation>
    </message>
    <message>
        <source>C&amp;atcher</source>
        <translation>&amp;Catcher</translation>
    </message>
    <message>
        <source>see what arrives</source>
        <translation>sehen, was ankommt</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Log</translation>
    </message>
    <message>
        <source>everything that was sent and caught</source>
        <translation>alles Gesendete und Empfangene</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>S&amp;eitenleiste</translation>
    </message>
    <message>
        <source>show or hide it</source>
        <translation>zeigen oder verbergen</translation>
    </message>
    <message>
        <source>&amp;Fold the request</source>
        <translation>Anfrage ein&amp;klappen</translation>
    </message>
    <message>
        <source>leave method and URL, give the room to the exchange</source>
        <translation>Methode und URL bleiben, der Platz gehört dem Austausch</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>C&amp;ommands and requests</source>
        <translation>&amp;Befehle und Anfragen</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>the bytes that the preview shows</source>
        <translation>die Bytes, die die Vorschau zeigt</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>end the exchange under way</source>
        <translation>den laufenden Austausch beenden</translation>
    </message>
    <message>
        <source>Go to the &amp;URL</source>
        <translation>Zur &amp;URL</translation>
    </message>
    <message>
        <source>Fo&amp;rmat</source>
        <translation>&amp;Formatieren</translation>
    </message>
    <message>
        <source>indent the JSON body; only white space changes</source>
        <translation>den JSON-Body einrücken; nur Leerraum ändert sich</translation>
    </message>
    <message>
        <source>&amp;Edit and send</source>
        <translation>&amp;Bearbeiten und senden</translation>
    </message>
    <message>
        <source>take this request into a new tab</source>
        <translation>diese Anfrage in einen neuen Tab übernehmen</translation>
    </message>
    <message>
        <source>&amp;Follow newest</source>
        <translation>&amp;Neueste verfolgen</translation>
    </message>
    <message>
        <source>choose each exchange as it comes</source>
        <translation>jeden Austausch wählen, wie er kommt</translation>
    </message>
    <message>
        <source>&amp;Filter requests</source>
        <translation>Anfragen &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Close folder</source>
        <translation>Ordner s&amp;chließen</translation>
    </message>
    <message>
        <source>take it out of the sidebar; its files stay</source>
        <translation>aus der Seitenleiste nehmen; seine Dateien bleiben</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>&amp;Lauschen</translation>
    </message>
    <message>
        <source>start or stop the catcher</source>
        <translation>den Catcher starten oder anhalten</translation>
    </message>
    <message>
        <source>Copy catcher &amp;address</source>
        <translation>&amp;Adresse des Catchers kopieren</translation>
    </message>
    <message>
        <source>&amp;About Wirebell</source>
        <translation>Ü&amp;ber Wirebell</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>begin with an empty list; everything stays in the log</source>
        <translation>mit leerer Liste beginnen; im Protokoll bleibt alles</translation>
    </message>
    <message>
        <source>&amp;Port, network and TLS</source>
        <translation>&amp;Port, Netz und TLS</translation>
    </message>
    <message>
        <source>where the catcher listens</source>
        <translation>wo der Catcher lauscht</translation>
    </message>
    <message>
        <source>Add &amp;endpoint</source>
        <translation>&amp;Endpunkt anlegen</translation>
    </message>
    <message>
        <source>a path with answers of its own</source>
        <translation>ein Pfad mit eigenen Antworten</translation>
    </message>
    <message>
        <source>E&amp;ndpoint&apos;s name, path and auth</source>
        <translation>&amp;Name, Pfad und Einlass des Endpunkts</translation>
    </message>
    <message>
        <source>&amp;Pause endpoint</source>
        <translation>Endpunkt &amp;pausieren</translation>
    </message>
    <message>
        <source>it answers 503, and keeps the requests</source>
        <translation>er antwortet mit 503 und behält die Anfragen</translation>
    </message>
    <message>
        <source>&amp;Remove endpoint</source>
        <translation>Endpunkt &amp;entfernen</translation>
    </message>
    <message>
        <source>what it caught stays in the log</source>
        <translation>was er gefangen hat, bleibt im Protokoll</translation>
    </message>
    <message>
        <source>Send &amp;again to…</source>
        <translation>&amp;Nochmals senden an …</translation>
    </message>
    <message>
        <source>exact bytes to any target, as often as wanted</source>
        <translation>genau dieselben Bytes an jedes Ziel, so oft wie gewünscht</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>An&amp;heften</translation>
    </message>
    <message>
        <source>kept whatever else has to go</source>
        <translation>bleibt, was auch sonst gehen muss</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>&amp;Farbe…</translation>
    </message>
    <message>
        <source>&amp;Labels…</source>
        <translation>&amp;Etiketten…</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notiz…</translation>
    </message>
    <message>
        <source>&amp;Delete exchanges</source>
        <translation>Austausche &amp;löschen</translation>
    </message>
    <message>
        <source>the chosen ones; they can be brought back</source>
        <translation>die gewählten; sie lassen sich zurückholen</translation>
    </message>
    <message>
        <source>&amp;Hand over…</source>
        <translation>Über&amp;geben…</translation>
    </message>
    <message>
        <source>the chosen exchanges as one file, secrets included</source>
        <translation>die gewählten Austausche als eine Datei, samt Geheimnissen</translation>
    </message>
    <message>
        <source>Open e&amp;xchanges…</source>
        <translation>&amp;Austausche öffnen…</translation>
    </message>
    <message>
        <source>a file that was handed over, to be looked at</source>
        <translation>eine übergebene Datei, zum Ansehen</translation>
    </message>
    <message>
        <source>Back to the lo&amp;g</source>
        <translation>Zurück zum Lo&amp;g</translation>
    </message>
    <message>
        <source>close the file of exchanges</source>
        <translation>die Datei mit Austauschen schließen</translation>
    </message>
    <message>
        <source>&amp;What is kept</source>
        <translation>&amp;Was behalten wird</translation>
    </message>
    <message>
        <source>how many, how old, how much of the disk, with secrets or without</source>
        <translation>wie viele, wie alt, wie viel vom Datenträger, mit Geheimnissen oder ohne</translation>
    </message>
    <message>
        <source>&amp;Forget everything…</source>
        <translation>Alles &amp;vergessen…</translation>
    </message>
    <message>
        <source>asks first</source>
        <translation>fragt zuerst</translation>
    </message>
    <message>
        <source>S&amp;top endpoint</source>
        <translation>Endpunkt an&amp;halten</translation>
    </message>
    <message>
        <source>start or stop it alone; a port of its own is closed</source>
        <translation>ihn allein starten oder anhalten; ein eigener Port wird geschlossen</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>&amp;Vergleichen mit …</translation>
    </message>
    <message>
        <source>two that are selected, or this one with the next one that is chosen</source>
        <translation>zwei ausgewählte, oder diesen mit dem, der als nächster gewählt wird</translation>
    </message>
    <message>
        <source>&amp;Copy the endpoint&apos;s address</source>
        <translation>Adresse des Endpunkts &amp;kopieren</translation>
    </message>
    <message>
        <source>with its path</source>
        <translation>mit seinem Pfad</translation>
    </message>
    <message>
        <source>Save as answer r&amp;ule</source>
        <translation>Als Antwort&amp;regel speichern</translation>
    </message>
    <message>
        <source>an endpoint&apos;s first rule: method and path, and the answer as it was</source>
        <translation>die erste Regel eines Endpunkts: Methode und Pfad, und die Antwort, wie sie war</translation>
    </message>
    <message>
        <source>Save as re&amp;quest…</source>
        <translation>Als An&amp;frage speichern …</translation>
    </message>
    <message>
        <source>into a collection, secrets left out</source>
        <translation>in eine Sammlung, ohne Geheimnisse</translation>
    </message>
</context>
<context>
    <name>wirebell::WireBar</name>
    <message>
        <source>Wire: timing, connection and TLS</source>
        <translation>Leitung: Zeiten, Verbindung und TLS</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>wirebell::WireColumn</name>
    <message>
        <source>Wire</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Wire: timing, connection and TLS</source>
        <translation>Leitung: Zeiten, Verbindung und TLS</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Timing, %1 milliseconds in all</source>
        <translation>Zeiten, %1 Millisekunden insgesamt</translation>
    </message>
    <message>
        <source>Timing, none</source>
        <translation>Zeiten, keine</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
</TS>
