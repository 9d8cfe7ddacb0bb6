<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AnswerStarts</name>
    <message>
        <source>From the service&apos;s own documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen in several public places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumed, not confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, answer %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BodyCheck</name>
    <message>
        <source>the end came too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number of JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a character that no string may hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no escape of JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value of JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text after the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexpected character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>absolute form → origin form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>origin form → absolute form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start line changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field name in lower case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field name in other case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>white space changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line end changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped, hop by hop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added by the relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>body changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target in another form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other start line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name in other case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other white space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other line end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in another order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other content</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>“%1” is not a URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as http://host/path or https://host:port/path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme “%1” is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL&apos;s scheme is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use http:// or https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An option is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. --help lists what is supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable {{%1}} has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A variable has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Write its value in its place, or correct its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent, as it would have become another request. Take the byte out, or write it percent-encoded where it belongs to the URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address was found for the name %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address was found for the host&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its spelling, and whether this machine reaches a name server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens at that address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was refused: start the server, or check the address and the port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network of this machine leads to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network of this machine leads there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, the network connection, and a VPN if it takes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection with %1 within the time allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection within the time allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall may drop what is sent there: check the address and the port, or allow more time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exchange was not done within the time allowed (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exchange was not done within the time allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What passed until then is kept. Allow more time, or look where it stayed in the timing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side reset the connection (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side reset the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It broke off instead of closing in order; its own log may say why. What passed until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side closed the connection too early (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side closed the connection too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What passed until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in use by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address and port are in use by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another port (0 takes any free one), or end that program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an address of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not an address of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen on localhost, or on an address that this machine has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not permit the use of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not permit that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports below 1024 are often reserved: choose a higher one. For a file, check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exchange was stopped (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exchange was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What passed until then is kept; nothing more was sent or read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection failed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system gave this reason. What passed until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TLS handshake failed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TLS handshake failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side may speak plain HTTP on this port (http://), or no TLS version or cipher that this machine accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request was sent. Name the authority that signed it, or send without verifying where you know the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TLS connection ended without a close-notify (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TLS connection ended without a close-notify.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone on the way can cut a connection so: whether the message is whole can&apos;t be told (RFC 8446, 6.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived is not HTTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes are kept. Check the port: another protocol may live there, or it wants TLS (https://).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head of the message can&apos;t be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head of the message can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes are kept; reading stopped there (RFC 9112, 2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chunk of the body can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From there on the message&apos;s end is unknown; the bytes are kept (RFC 9112, 7.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the message ends can be read in two ways: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the message ends can be read in two ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers that disagree can be made to see different requests (RFC 9112, 11.2). The bytes are kept, and the connection was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head of the message is larger than the limit (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head of the message is larger than the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading stopped there; the bytes until then are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is larger than the limit (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is larger than the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message ended before it was whole (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message ended before it was whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path; the file may have been moved or renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions, and that it is a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can&apos;t be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder, or choose another place. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can&apos;t be understood: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can&apos;t be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend it in a text editor. It was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log can&apos;t be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and that its disk is there, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is damaged: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log was made by a later version of Wirebell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be read here and not written. Use the later version, or another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the log&apos;s index (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the log&apos;s index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records are kept and written as soon as it lets go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on it, or choose a folder on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no exchange %1 in this log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such exchange in this log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exchange is named by its number or by its id; the log lists both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keychain can&apos;t be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keychain can&apos;t be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock or start it, or give the secret in the environment as WIREBELL_SECRET_ and its name. Nothing was written to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secret named %1 is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no secret of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it again and save, or give it in the environment as WIREBELL_SECRET_ and its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{{catcher}} has no value while no catcher listens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Start the catcher, or write an address in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option or value “%1” is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request holds a space, control or NUL byte where none may stand: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request holds a space, control or NUL byte where none may stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived is not HTTP: it begins with “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chunk of the body can&apos;t be read, at byte %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t read %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t write %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log %1 can&apos;t be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log %1 was made by a later version of Wirebell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived is TLS, not HTTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side speaks TLS on this port: use https:// with it, or have it use http://. The bytes are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The HTTP/2 connection, or the stream, was ended for an error: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The HTTP/2 connection, or the stream, was ended for an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word is the error code that was sent (RFC 9113, 7). What arrived is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it was changed. If the index is at fault, “wirebell-cli log --rebuild” makes it anew from the recorded bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no file of exchanges that Wirebell has handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no file of exchanges that Wirebell has handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such files are written by “wirebell-cli log --export”; a log itself is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged or cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it is shown, as no part of it can be relied on. Copy it again, or have it exported again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>The server closed the connection without answering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection within the head of its response, after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection after %1 of %2 body bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection before the last chunk, after a body of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server reset the connection without answering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server reset the connection within the head of its response, after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server reset the connection after %1 of %2 body bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server reset the connection before the end of the body, after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended TLS without a close-notify and without answering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended TLS without a close-notify within the head of its response, after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended TLS without a close-notify after %1 of %2 body bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended TLS without a close-notify after a body of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client closed the connection without a request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client closed the connection within the head of its request, after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client closed the connection after %1 of %2 body bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client closed the connection before the last chunk, after a body of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client reset the connection without a request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client reset the connection within the head of its request, after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client reset the connection after %1 of %2 body bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client reset the connection before the end of the body, after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client ended TLS without a close-notify and without a request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client ended TLS without a close-notify within the head of its request, after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client ended TLS without a close-notify after %1 of %2 body bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client ended TLS without a close-notify after a body of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone on the way can cut a connection so; what arrived is kept and may not be all (RFC 8446, 6.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is not whole. What arrived is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was answered. What arrived is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No byte of the request had gone out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection had been used before; the server may have closed it while the request was on its way. %1 had gone out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 had gone out; whether the server acted on them is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while the response was being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while the request was being received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while the response was being received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while waiting for the response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while the request was being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>during the TLS handshake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while the name was being looked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a connection was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended before the end of this exchange was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was recorded until then is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time allowed ran out %1, after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped %1, after %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangeFacts</name>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preview, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arriving, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caught, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended before this exchange did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All bytes that were recorded until then are shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>waited %1 ms before the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waited %1 ms before the content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent %1 bytes a second at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed behind byte %1 of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset behind byte %1 of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said Content-Length: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended with a malformed chunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended TLS without a close-notify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Flag</name>
    <message>
        <source>not this machine’s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from another site’s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host names neither an address nor localhost: the request came through a tunnel or a proxy, or a web page has led a browser here (DNS rebinding).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A browser sent this for a page of another site. The endpoint does not pass it on unless it is told to.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets were overwritten with as many “*” before this was kept; what was on the wire had them. A signature over these bytes can’t be checked any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>bare LF, not CR LF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line ends with LF alone; CR LF is due, though a recipient may accept it (RFC 9112, 2.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bare CR within a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CR without LF must not be sent; some readers end the line there and some do not (RFC 9112, 2.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LF and CR LF mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some lines end with CR LF and some with LF alone: a reader that knows only one of them sees other lines (RFC 9112, 2.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty line before the start line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server should pass over an empty line before the request line; a client must not send one (RFC 9112, 2.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the method is not a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A method is a token: letters, digits and a few signs, no separators (RFC 9110, 9.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method in another case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods are case-sensitive: this is not the registered method that it looks like (RFC 9110, 9.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters that no target may hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request target holds no white space, no fragment and no character outside the URI grammar (RFC 9112, 3.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target not percent-encoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes beyond ASCII must be percent-encoded in a target (RFC 3986, 2.1; RFC 9112, 3.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unusual HTTP version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version is “HTTP/”, a digit, a dot and a digit, in capitals (RFC 9112, 2.3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no HTTP version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request line ends with the version; without one it is HTTP/0.9, which no longer has a place (RFC 9112, 3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more white space than one SP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts of a start line are separated by exactly one SP (RFC 9112, 3 and 4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unusual status code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A status code is three digits from 100 to 599 (RFC 9110, 15).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no SP after the status code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An SP follows the status code even where the reason phrase is empty (RFC 9112, 4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control byte in the reason phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason phrase holds white space and visible characters only (RFC 9112, 4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another name than HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The protocol&apos;s name is “HTTP” in capitals; “ICY” is Shoutcast&apos;s (RFC 9112, 2.3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upgrade without being asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server answers 101 only to a request with an Upgrade field (RFC 9110, 7.8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>white space before the colon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No white space may stand between a field&apos;s name and its colon; a server must refuse such a request (RFC 9112, 5.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value goes on in a line that begins with white space; this is obsolete, and readers differ (RFC 9112, 5.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no field name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line begins with its colon; a field&apos;s name has at least one character (RFC 9110, 5.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no colon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field line is a name, a colon and a value; this line has no colon (RFC 9112, 5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the field name is not a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field&apos;s name is a token: letters, digits and a few signs (RFC 9110, 5.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes beyond ASCII in the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which characters these bytes are is not said anywhere; recipients treat them as opaque (RFC 9110, 5.5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control byte in the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field&apos;s value holds no control character but the tab (RFC 9110, 5.5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NUL byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A NUL byte in a head is invalid and dangerous: some readers end the text there (RFC 9110, 5.5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no Host field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each HTTP/1.1 request carries a Host field; a server must answer 400 without one (RFC 9112, 3.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than one Host field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request has one Host field; with more, servers may choose different ones (RFC 9112, 3.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host is no host and port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of Host is a host name or address, with a port where it is not the usual one (RFC 9110, 7.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host differs from the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the target is a whole URL, Host must name the same authority; a server goes by the target (RFC 9112, 3.2.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>white space before the first field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White space between the start line and the first field: such lines are passed over or refused (RFC 9112, 2.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly a framing field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is almost Content-Length or Transfer-Encoding; a reader that takes it for one sees another message (RFC 9112, 11.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content-Length given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same length is given more than once; a recipient may take it as one or refuse the message (RFC 9110, 8.6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two different lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two lengths make two messages; a recipient must refuse this (RFC 9112, 6.3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content-Length is a decimal number without a sign; readers differ on anything else (RFC 9110, 8.6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both Content-Length and chunked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer-Encoding overrides Content-Length; a message with both may be an attempt at smuggling (RFC 9112, 6.3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unusual transfer coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“chunked” stands once and last, and other codings have to be known, or the end is uncertain (RFC 9112, 6.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chunked in HTTP/1.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP/1.0 has no transfer codings; its framing is to be taken as faulty (RFC 9112, 6.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>framing on a response without content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A 1xx or 204 response, or 2xx to CONNECT, has no content and must not announce any (RFC 9112, 6.1; RFC 9110, 8.6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a chunk size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chunk begins with its size in hexadecimal digits and nothing else (RFC 9112, 7.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bare LF in the chunked framing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chunk&apos;s lines end with CR LF; a reader that takes LF alone may find other chunks (RFC 9112, 7.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chunk extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed: parameters of a chunk after its size; recipients ignore those they do not know (RFC 9112, 7.1.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>malformed chunk extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chunk extension is a semicolon, a name and, if any, an equals sign and a value (RFC 9112, 7.1.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no CR LF after the chunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chunk&apos;s data is followed by CR LF: here the announced size and the data differ (RFC 9112, 7.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not allowed as a trailer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields on framing, routing, authentication or content may not come after the content (RFC 9110, 6.5.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes after the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message was over before these bytes, and nothing asked for more (RFC 9112, 6.3 and 9.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>content on a CONNECT request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CONNECT request has no content: some readers take these bytes for content, others for the tunnel&apos;s first ones (RFC 9110, 9.3.6).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>No colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ollection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;tcher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageContent</name>
    <message>
        <source>the recording ends here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection reset here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection closed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no more was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes of the request appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes of the response appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request has no bytes yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes back appears here when the request was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has arrived yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a single byte arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a single byte was sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteWords</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>1 byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenRequest</name>
    <message>
        <source>New request</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>No filter is named “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” looks for nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing behind “%1:”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” knows nothing named “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no status; 404, 5xx, &gt;=400 and 200-299 are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no time; &gt;1s, &lt;=250ms and 1s-5s are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no size; &gt;10k, &lt;=2M and 1k-5k are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no date or time of day; 2026-11-24, 12:30 and 2026-11-24T12:30 are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark is missing in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1:” knows no side; field, body, text, size and mark do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a JSONPath, which a log can&apos;t be searched for; as text it stands in quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is for the log&apos;s filter: what arrives has nothing of it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is “%1” meant?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In quotation marks the word is looked for as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReachWords</name>
    <message>
        <source>Listens on a port of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listens on the port that is there for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catcher does not listen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: it takes no requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for “Also the network”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use by %1 (process %2).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3 %4, %5, %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caught</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP/2 error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Sequence %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>a status, a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, empty body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln test(s)</source>
        <translation>
            <numerusform>%Ln test</numerusform>
            <numerusform>%Ln tests</numerusform>
        </translation>
    </message>
    <message>
        <source>call %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: answers 503</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, else %2</source>
        <comment>what a rule does; a status</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln more rule(s)</source>
        <translation>
            <numerusform>%1, and %Ln more rule</numerusform>
            <numerusform>%1, and %Ln more rules</numerusform>
        </translation>
    </message>
    <message>
        <source>wait before the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait between head and body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send slowly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close in the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset in the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong Content-Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>malformed last chunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end TLS without a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>Ring the bell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign up by a form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in with Basic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for CSV with Accept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WireFacts</name>
    <message>
        <source>Wirebell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the client, FIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server, FIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the client, RST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server, RST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the client, cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server, cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reused, then closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reused, kept alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new, then closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new, kept alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cipher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>valid, %n day(s)</source>
        <translation>
            <numerusform>valid, %n day</numerusform>
            <numerusform>valid, %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reused connection from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new connection from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reused connection to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new connection to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>%1 What happens now is kept until Wirebell is closed, and then gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Requests can be sent, and nothing is kept; the catcher does not listen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wirebell: the command line is not understood: %1
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session&apos;s file was damaged. It was set aside as %1, and nothing else is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: wirebell [--profile DIR] [FILE.wirebell]

Sends HTTP requests, catches them, and shows both ends of the wire.

  FILE.wirebell  open exchanges that were handed over, to be looked at
  --profile DIR  keep everything in DIR instead of the user&apos;s own folder
  --version      the program&apos;s version
  --help         this help
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell-cli</name>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: wirebell-cli %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“wirebell-cli %1 --help” lists what it takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the log in DIR; without it the log ends with the catcher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after N exchanges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One JSON object a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact bytes of each request, nothing between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the address only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal survives the end of the program, full a power cut as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --json: every chunk with its time, as base64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --json: bodies of more bytes are left out; “all” leaves none out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“catch” takes no word “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--json” and “--raw” exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--listen” takes HOST:PORT with a port from 0 to 65535, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--count” takes a number from 1, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--sync” takes normal or full, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--body-limit” takes a number or “all”, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log&apos;s folder; the window&apos;s log where absent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--limit” takes a number from 1, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option “%1” before a verb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--profile” needs a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caught</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook was not taken: the answer is %1, not 2xx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--as” takes api or webhook, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--show” takes one of %1, not “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“send” needs a URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows one recorded exchange, by its number (#12 or 12) or its id. Raw is what went out, then what came in, with nothing between; sent and received are as seen from our own socket, so that a caught request is what was received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent or received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With json: every chunk with its time, as base64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With json: bodies of more bytes are left out; “all” leaves none out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“show” takes one number or id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--side” takes sent or received, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret “%1”: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--request” takes the whole request from its file: no URL or option may add to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 exchanges have come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --count: end with status 1 where so many have not come after SECONDS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer 413 to a request with a body of more bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same port takes TLS as well as plain HTTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --tls: write the certificate that clients must trust to FILE. Its key stays in the system&apos;s keychain; where there is none, it is made anew each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --tls: “asked” or “required”, and behind “:” a PEM file of the authorities that must vouch for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--timeout” takes seconds, goes with “--count”, and not with “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--max-body” takes a number of bytes, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--authority” and “--client-certificate” go with “--tls”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A status is a number from 200 to 999, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--fault” takes one of %1, and behind “:” how much; not “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--require-auth” takes basic:USER:PASSWORD, digest:USER:PASSWORD, bearer:TOKEN, apikey:FIELD:KEY or hmac:FIELD:SECRET, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints with their rules from FILE (YAML). Secrets that it names come from the environment (WIREBELL_SECRET_ and the name), the system&apos;s keychain, or the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer with this status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A status for each request in turn, 500,500,200; the last one goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misbehave on purpose: delay-head:MS, delay-body:MS, throttle:BYTES a second, close, reset, cut:BYTES, cut-reset:BYTES, wrong-length:BYTES, malformed-chunk, truncate-tls, no-answer. May be given more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass each request on to URL and give its answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer 401 to those who don&apos;t bring this: basic:USER:PASSWORD, digest:USER:PASSWORD, bearer:TOKEN, apikey:FIELD:KEY, hmac:FIELD:SECRET.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer browsers&apos; preflights and let any page read answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--rules” and “--%1” exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--forward” takes an http or https URL, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--client-certificate” takes asked or required, and behind “:” a file; not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each exchange must meet FILTER, else the end is status 1: method:POST status:200 field:x-id=7 body:refund body:$.type=invoice.paid; see log --help. May be given more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer HTTP/2: to TLS clients by ALPN, to plain ones that ask for h2c. Who begins with HTTP/2 unasked on a plain connection is understood without it, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no JSONPath: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not met; there is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the index anew from the recorded bytes, and say what was found. No one may write the log meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the exchanges that the words name, by number (#12 or 12) or id, and remove their bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove every exchange and all bytes of the log at once, also while it is written. Asks first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --forget-everything: do not ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“log” does one thing at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--yes” goes with “--forget-everything”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which exchanges? Numbers or ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That takes no word “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) found.</source>
        <translation>
            <numerusform>%Ln exchange found.</numerusform>
            <numerusform>%Ln exchanges found.</numerusform>
        </translation>
    </message>
    <message>
        <source>The index that stood there is “%1” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged: %1, %2 from byte %3 on; the records there are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) deleted.</source>
        <translation>
            <numerusform>%Ln exchange deleted.</numerusform>
            <numerusform>%Ln exchanges deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %n exchange(s) in %1 for good? Type “yes”: </source>
        <translation>
            <numerusform>Forget %Ln exchange in %1 for good? Type “yes”: </numerusform>
            <numerusform>Forget %Ln exchanges in %1 for good? Type “yes”: </numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can be asked here: “--yes” says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the exchanges that the words name into one file, which “--store FILE” reads, here and on other machines. Exact bytes, secrets included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) in %1.</source>
        <translation>
            <numerusform>%Ln exchange in %1.</numerusform>
            <numerusform>%Ln exchanges in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The log&apos;s index was missing or damaged and is made anew from the recorded bytes; “log --rebuild” says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep so many exchanges (1000), for so long (7d; s, m, h, w), or in so many bytes (500M; K, G, T), several with commas, or all; the oldest go first, pinned ones stay. Unless told, 10 GiB or a tenth of the free disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--keep” takes the likes of 1000, 7d, 500M or all, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite secrets with “*” before anything is kept: the values of fields, query keys and form keys that are known for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists recorded exchanges, the newest last. Words narrow the list; all must match, and “-” before one (behind “--”) says that it must not:
  method:POST status:404 status:5xx status:&gt;=400 (short: POST 404 5xx)
  field:x-id field:x-id=7 body:refund text:refund size:&gt;10k mark:bare-lf, each also as request.field:… or response.field:…
  target:/hook url:… host:… endpoint:… rule:… label:… note:… colour:red
  flag:cross-site error:timed-out fault:reset time:&gt;1s after:2026-11-24 before:12:30
  sent caught failed paired pinned tls, and any other word: part of the target or URL
body: and text: find words by their beginnings. &quot;Quoted&quot; is taken as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin the exchanges that the words name, by number (#12 or 12) or id: no keep policy drops them. This and the five below go together, also while the log is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin them no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a label to what they have; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a label away; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give them one of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give them a note in place of the one they have; “” takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--pin” or “--unpin”, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--colour” takes one of %1, not “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A label has from 1 to %n characters.</source>
        <translation>
            <numerusform>A label has %Ln character.</numerusform>
            <numerusform>A label has from 1 to %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A note has at most %n characters.</source>
        <translation>
            <numerusform>A note has at most %Ln character.</numerusform>
            <numerusform>A note has at most %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) noted.</source>
        <translation>
            <numerusform>%Ln exchange noted.</numerusform>
            <numerusform>%Ln exchanges noted.</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (process %2) has port %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listens on this machine, records every request byte for byte, and only then answers it. The first line of output is the address (with --raw on standard error), one more follows for each endpoint with a port of its own, then one line an exchange. SIGINT and SIGTERM end it in order. Exact bytes are kept, secrets included: the log&apos;s folder is readable by you only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to listen: localhost is 127.0.0.1 and ::1; port 0 is any free one. Endpoints of a file may have a port of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset “%1”. “wirebell-cli presets” lists them; a file&apos;s name holds a / or a dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset “%1”. Near it are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer as a preset does (“wirebell-cli presets” lists them), or with the response in a file, whose name holds a / or a dot: status line, fields, an empty line, body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preset has rules of its own: “--%1” does not go with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the presets that “catch --reply” takes, one a line: its name, the service that it is about, and what it answers. Those of a service are what it awaits of who receives its webhooks, or what it answers itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A JSON object a line: name, title, service, standing (documented, observed, assumed), rules, description.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“presets” takes no words, such as “%1”.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no verb “%1”. The verbs are send, catch, log, show, replay, presets.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secrets of this exchange were overwritten before it was kept: “*” is sent in their place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends a recorded request once more: its exact bytes, sent or caught, to where they went or to another place, as often as wanted. “send” writes a request from curl&apos;s options; this one is written already. Each replay is kept as an exchange of its own, with the first as its cause, in the log it comes from, unless that is a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another place: scheme, host and port, as in “http://localhost:3000”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --to: Host names that place; all other bytes stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So often, one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milliseconds between two of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them in another log; “nothing” keeps none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite secrets before anything is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of %1, of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each up after so many milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on where the certificate does not verify.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust the authorities of this file instead of the system&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“replay” takes one number or id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” goes with “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--%1” takes a number from %2, not “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::AboutWindow</name>
    <message>
        <source>About Wirebell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wirebell %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request inspector: it sends API calls and webhooks, catches them at a local endpoint, and shows both ends of the wire, byte for byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wirebell is free software under the MIT licence. Nothing leaves this machine that you did not send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It uses Qt %1, which is licensed under the GNU Lesser General Public License, version 3. Qt is linked dynamically: you may replace it by your own build of it. Qt&apos;s source code and the text of the licence are at qt.io and gnu.org. Qt is a trademark of The Qt Company Ltd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It also uses KSyntaxHighlighting (MIT), QtKeychain (BSD), libqrencode (LGPL 2.1), yaml-cpp (MIT) and SQLite (public domain).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::AnswerBodyForm</name>
    <message>
        <source>Piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the body, and the wait before each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more piece of the body, sent after a wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the body from a file, read anew for each answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer with %1 has no body: what is typed above is kept and not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s bytes are sent as they are; a template is filled where it is typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; what is typed takes their place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::AnswerForm</name>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of the answer&apos;s body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further fields of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes wrong on purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no status: a number from 200 to 999, and a reason where you like. %2 stays in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{{request.body.id}}, {{json request.body}}, {{request.path.id}}, {{call}}, {{$guid}} and the like are replaced in body and fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::AskBar</name>
    <message>
        <source>Write the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 waits, and %Ln more</source>
        <translation>
            <numerusform>%1 waits, and %Ln more</numerusform>
            <numerusform>%1 waits, and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s of %2 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer to begin with: of a rule, or a preset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::AuthForm</name>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Authorization field is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In memory only until the request is saved. Saving puts it into the system&apos;s keychain, never into the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved under the name “%1”; the file holds the name, never the secret.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::BodyFileLine</name>
    <message>
        <source>File that the body is read from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the body instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the whole path, from the root. Until then %1 stays in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) now; read anew for each answer.</source>
        <translation>
            <numerusform>%Ln byte now; read anew for each answer.</numerusform>
            <numerusform>%Ln bytes now; read anew for each answer.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 As long as that is so, 500 is answered.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::BodyForm</name>
    <message>
        <source>The request has no body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL-encoded form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multipart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File whose bytes are sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>multipart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>well-formed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not well-formed, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::BodyPage</name>
    <message>
        <source>No start line could be read, so it is not known where a body begins; Raw shows the bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is coded with %1, %2; Raw and Hex show its bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 that are no text; Hex shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2, which is no text; Hex shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger than %1, so shown as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, white space changed for reading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::BothEndsView</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ends, how they are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by Wirebell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the catcher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wirebell %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relay %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>catcher %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ends have the same bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed on the way: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added on the way: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost on the way: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ends are Wirebell’s own recordings; one monotonic clock, %1 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ends are Wirebell’s own recordings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::BytesView</name>
    <message>
        <source>%1 · %2</source>
        <comment>a hidden secret: its name, how many bytes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only on the other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>continued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added by Wirebell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>departs from the protocol: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::CatcherSidebar</name>
    <message>
        <source>Catcher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the catcher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening on this machine only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is in use by another program; %2 is the next free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the file aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same port takes HTTP and TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening on this machine and the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is in use by %2 (process %3); %4 is the next free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It is left as it is, and nothing is saved meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tart endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top endpoint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::ClientCheckForm</name>
    <message>
        <source>Client certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client certificate asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client certificate required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PEM file of authorities…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take any certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorities of client certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 TLS is refused meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever a client shows is taken; the exchange says what it is worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who shows none that they vouch for is turned away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who shows none is turned away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of any authority</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::CollectionSidebar</name>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own requests are files: one YAML file a request, in a folder you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::CollectionTree</name>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request of type “%1”, which is listed and left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, a broken file. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not readable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::ColourMenu</name>
    <message>
        <source>&amp;Colour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::ColumnsView</name>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request or response</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::CommandPalette</name>
    <message>
        <source>Commands and requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command, a request, or # and an exchange&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands and requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commands alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exchanges alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::CompareBar</name>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#%1 is on the left. The exchange that is chosen next stands beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#%1 on the left, #%2 on the right. Another one that is chosen takes its place on the right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::CompareView</name>
    <message>
        <source>#%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison, how it is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms and %2 ms, %3 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the right one began %1 s earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the right one began %1 s later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both have the same bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only on the right: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only on the left: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::Comparing</name>
    <message>
        <source>End the &amp;comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::Composer</name>
    <message>
        <source>, your own catcher, which is listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{{catcher}} has no value: the catcher does not listen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a byte of that request was recorded: there is nothing to send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, with its secret from the keychain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::Deck</name>
    <message>
        <source>Caught requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter, e.g. POST 200 /bell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests appear here as they arrive at the catcher&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter, e.g. GET 4xx example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sent and what is caught appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::DeedLine</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this line away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::DocumentTabs</name>
    <message>
        <source>Open requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::EndpointBook</name>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::EndpointForm</name>
    <message>
        <source>as a key of the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse “Expect: 100-continue” with 417</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what arrives in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basic: user and password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest: user and password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HMAC-SHA-256 of the content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of the key or the signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path begins with “/”. It stays as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has the same path: the one that stands first gets the requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes what no other endpoint does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes this path and what is below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is not in the keychain: nobody is let in until it is typed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is let in until a secret is typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The secret is kept in memory only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is kept in the system’s keychain, never in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebSocket handshakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests like any other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, messages kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, each message sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any web page may read it (CORS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward cross-site requests too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a browser sent for a page of another site is forwarded as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address and port of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port, or an address with one: 9100, 127.0.0.1:9100, [::1]:9100; port 0 is any free one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port, or localhost or an address with one: 9100, 127.0.0.1:9100. It stays as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force with Enter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::EndpointModel</name>
    <message>
        <source>All endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>all endpoints, how many requests</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>an endpoint&apos;s name, path, what it answers, how many requests</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::ErrorBar</name>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the last byte</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::ExchangeActions</name>
    <message>
        <source>Raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip equal lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CR LF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the ends of lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the last byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy exact bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as cURL, secrets as they are shown: hidden ones by their names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as HAR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as HAR, secrets as they are shown: hidden ones by their names</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::ExchangeDeeds</name>
    <message>
        <source>as #%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::ExchangeList</name>
    <message>
        <source>caught</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::ExchangeListModel</name>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caught</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::ExchangeView</name>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::FaultModel</name>
    <message>
        <source>On purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::FieldListModel</name>
    <message>
        <source>value of a new field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of a new field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::FieldModel</name>
    <message>
        <source>value of a new field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of a new field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::FieldsModel</name>
    <message>
        <source>%1, interim response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trailers, sent after the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[%1 · %2]</source>
        <comment>a hidden secret: its name, how many bytes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added by Wirebell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::FieldsView</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No start line could be read, so there are no fields; Raw shows the bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message has no fields.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::FilePane</name>
    <message>
        <source>Filter, e.g. GET 4xx example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no exchange in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchanges of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a file that was handed over: it can be looked at, and nothing in it changes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::ForwardForm</name>
    <message>
        <source>Host as it arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL to forward to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit in milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms, then 504</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an http or https URL: until then nothing is forwarded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each request is asked there, and the real answer is given. Both exchanges are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each request is asked there at its own path, and the real answer is given. Both exchanges are kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::HexView</name>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offset %1 in hex, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::InterimModel</name>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::KeepForm</name>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many exchanges are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not older than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How old an exchange may be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the disk the log may take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep without secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of the age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the disk: by default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the disk: at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the disk: any part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exchanges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest go first; pinned ones never do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets are overwritten with * before anything is written, from the next exchange on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log takes %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By default it may take %1 of this disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s) had to go so far.</source>
        <translation>
            <numerusform>%Ln exchange had to go so far.</numerusform>
            <numerusform>%Ln exchanges had to go so far.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget every exchange, and all bytes, for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln exchange(s), and all bytes, for good?</source>
        <translation>
            <numerusform>Forget %Ln exchange, and all bytes, for good?</numerusform>
            <numerusform>Forget %Ln exchanges, and all bytes, for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirebell::KeptDeeds</name>
    <message>
        <source>Open exchanges that were handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchanges (*.wirebell)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::LastSent</name>
    <message>
        <source>Last sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::ListDeeds</name>
    <message numerus="yes">
        <source>Hand over %Ln exchange(s) as a file, secrets included</source>
        <translation>
            <numerusform>Hand over %Ln exchange as a file, secrets included</numerusform>
            <numerusform>Hand over %Ln exchanges as a file, secrets included</numerusform>
        </translation>
    </message>
    <message>
        <source>Exchanges (*.wirebell)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exchanges</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::ListPane</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln, newest first</source>
        <translation>
            <numerusform>%Ln, newest first</numerusform>
            <numerusform>%Ln, newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirebell::ListenForm</name>
    <message>
        <source>This machine only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same port takes TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust its certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port of the catcher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until Wirebell is closed: then it is this machine only again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force with Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates are made on the spot by an authority of this machine&apos;s own. There is no keychain: its key is gone when Wirebell is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates are made on the spot by an authority of this machine&apos;s own; its key is in the system&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer HTTP/2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To TLS clients by ALPN, to plain ones that ask for an upgrade</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::LogKeeping</name>
    <message>
        <source>There is no log that could be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s) deleted</source>
        <translation>
            <numerusform>%Ln exchange deleted</numerusform>
            <numerusform>%Ln exchanges deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s) brought back</source>
        <translation>
            <numerusform>%Ln exchange brought back</numerusform>
            <numerusform>%Ln exchanges brought back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As it was before, for %Ln exchange(s)</source>
        <translation>
            <numerusform>As it was before, for %Ln exchange</numerusform>
            <numerusform>As it was before, for %Ln exchanges</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s) in %1</source>
        <translation>
            <numerusform>%Ln exchange in %1</numerusform>
            <numerusform>%Ln exchanges in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirebell::LogSidebar</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caught</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a part of the log and how many</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::MainWindow</name>
    <message>
        <source>Open a folder of saved requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Of the requests that were open, {{names}} stand in the place of their secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets of the requests that were open had been kept in memory only, and are gone. Type them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Secrets that are typed are kept in memory only, until Wirebell is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenCollection or Bruno folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch the catcher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point a service or a form at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything has a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request waits for your answer in the catcher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rule of %1 answers so from now on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::MarksBar</name>
    <message>
        <source>Labels of the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned: kept whatever else has to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels to add to all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::MessagePane</name>
    <message>
        <source>%1, raw bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, bytes in hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, how it is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) do not follow RFC 9112</source>
        <translation>
            <numerusform>%n place does not follow RFC 9112</numerusform>
            <numerusform>%n places do not follow RFC 9112</numerusform>
        </translation>
    </message>
    <message>
        <source>added by Wirebell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Framing: no content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Framing: Content-Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Framing: chunked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Framing: until the connection closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another protocol follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These bytes go out when you press Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head %1 · body %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Framing: DATA frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::MessagesModel</name>
    <message>
        <source>normal end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>going away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protocol error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a kind of data that is not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text that is no UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against a policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an extension was missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexpected error at the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server starts again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try again later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad answer from a server behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the application’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a registered code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no known code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opcode %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::MessagesView</name>
    <message>
        <source>WebSocket, how it is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages of the WebSocket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen message, bytes in hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen message appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the client %1 · from the server %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::MethodBox</name>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::MiddleHead</name>
    <message>
        <source>the request took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer took %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::ModeStrip</name>
    <message>
        <source>Parts of the window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::NotesColumn</name>
    <message>
        <source>What differs between the two ends</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::NoticeBar</name>
    <message>
        <source>Put this notice away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::PaletteModel</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::PaletteSource</name>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::PartModel</name>
    <message>
        <source>content is a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::PhaseTable</name>
    <message>
        <source>Durations in milliseconds: left, right, difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timing, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::PieceModel</name>
    <message numerus="yes">
        <source>%Ln byte(s) that are no text</source>
        <translation>
            <numerusform>%Ln byte that is no text</numerusform>
            <numerusform>%Ln bytes that are no text</numerusform>
        </translation>
    </message>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the body</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::QrCode</name>
    <message>
        <source>QR code of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::ReplayBar</name>
    <message>
        <source>Host of the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again to another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: scheme, host and port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milliseconds between one and the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the target into Host; every other byte stays. Otherwise the bytes are exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send #%1 again to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written in HTTP/1.1: frames of HTTP/2 do not stand alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact bytes, but for Host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact bytes: Host stays %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its secrets were not kept: asterisks are sent in their place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent</source>
        <translation>
            <numerusform>%Ln sent</numerusform>
            <numerusform>%Ln sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered 2xx</source>
        <translation>
            <numerusform>%Ln answered 2xx</numerusform>
            <numerusform>%Ln answered 2xx</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answered otherwise</source>
        <translation>
            <numerusform>%Ln answered otherwise</numerusform>
            <numerusform>%Ln answered otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wirebell::ReplyPane</name>
    <message>
        <source>Reply with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, path and who is let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move rule up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move rule down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no endpoint: every request is kept, and answered with 404. Add one in the sidebar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules, the first that takes a request answers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, any path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force for the next request, and on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force for the next request, soon on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules to begin with: what a service awaits or answers, and answers of general use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::RequestEditor</name>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL, or {{catcher}} for your own catcher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As API call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes are the same. An API call wants the answer; a webhook only that it arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bearer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::RuleForm</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again behind the last answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a request must be for this rule to answer it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for you, and for the note of what it answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rule does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward and record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers in turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many seconds the request waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s, then this is answered:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rule takes the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::RuleModel</name>
    <message>
        <source>every request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::Saving</name>
    <message>
        <source>%1 holds keys or comments that saving would lose. Save it as a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the request in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenCollection request (*.yml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The secret is kept in memory only, until Wirebell is closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::SequenceModel</name>
    <message>
        <source>next, stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::SourceView</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::StagePair</name>
    <message numerus="yes">
        <source>%n equal line(s)</source>
        <translation>
            <numerusform>%n equal line</numerusform>
            <numerusform>%n equal lines</numerusform>
        </translation>
    </message>
    <message>
        <source>the same %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same %1, framed anew</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::StagesView</name>
    <message>
        <source>Raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::StartPicker</name>
    <message>
        <source>Start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service, a status, a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search what to start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::StatusLine</name>
    <message>
        <source>Catcher listening on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catcher not listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this machine only</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchange(s) in the log</source>
        <translation>
            <numerusform>%Ln exchange in the log</numerusform>
            <numerusform>%Ln exchanges in the log</numerusform>
        </translation>
    </message>
    <message>
        <source>The log is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets: asking the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets: system keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets: in memory only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also from the network, until Wirebell is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, kept without secrets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::TargetLine</name>
    <message>
        <source>Sends to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::TestModel</name>
    <message>
        <source>query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X-Id, $.id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::ToolsRow</name>
    <message>
        <source>Request and response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exchange yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>how many were found so far</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#%1 and #%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::TransferForm</name>
    <message>
        <source>How the end of the body is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content-Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chunked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until the connection closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the body is coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interim answers: what is answered before the final one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line without a status is a further field of the one above. HTTP/1.0 clients get none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trailers: fields behind the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Framing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered before, as interim answers:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields behind the body, as trailers:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer with %1 has no body: this has no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line needs a status. What was in force before stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no interim status: 100 to 199, but 101. What was in force before stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer with %1 has no trailers: they are not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trailers follow a chunked body alone: choose “chunked” above, or they are not sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::TrustWindow</name>
    <message>
        <source>Trust the catcher’s certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curl, for one call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debian, Ubuntu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fedora, RHEL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the authority’s certificate, then have the system take it. Whoever trusts it trusts every certificate that this machine’s Wirebell makes: take it back when you are done. The key never leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the authority’s certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings, Privacy &amp; Security, Certificates, View Certificates, Authorities, Import: choose %1 and tick “Trust this CA to identify websites”.

To take it back, choose it in the same list and press Delete or Distrust.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::Welcome</name>
    <message>
        <source>Press Send to ring the bell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook goes to your own catcher on this machine. Then both ends stand here: what left, what arrived, what was answered and what came back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or start with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account. Nothing leaves this machine unless you send it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::WhenForm</name>
    <message>
        <source>any, or POST, PUT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any, or /users/{id}, /files/**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which call on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to which call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each so many calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of these, in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tests of query, fields, body and JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” makes no sense here: {name} and * are one segment, ** at the end any number. The rule stays as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path begins with “/”. The rule stays as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. The rule stays as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls are counted from 1, each so many of them, and of these 0 to 100 %. The rule stays as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::WindowActions</name>
    <message>
        <source>&amp;New request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a tab of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reopen closed tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a collection of OpenCollection or Bruno files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a file, secrets left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save request &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a new file in a folder you choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Collections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write requests and send them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;atcher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see what arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything that was sent and caught</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show or hide it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fold the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave method and URL, give the room to the exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ommands and requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bytes that the preview shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end the exchange under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fo&amp;rmat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indent the JSON body; only white space changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit and send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take this request into a new tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose each exchange as it comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take it out of the sidebar; its files stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start or stop the catcher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy catcher &amp;address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Wirebell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begin with an empty list; everything stays in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port, network and TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the catcher listens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a path with answers of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;ndpoint&apos;s name, path and auth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it answers 503, and keeps the requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it caught stays in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start or stop it alone; a port of its own is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send &amp;again to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact bytes to any target, as often as wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept whatever else has to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete exchanges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the chosen ones; they can be brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hand over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the chosen exchanges as one file, secrets included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open e&amp;xchanges…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file that was handed over, to be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the lo&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close the file of exchanges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many, how old, how much of the disk, with secrets or without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two that are selected, or this one with the next one that is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the endpoint&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with its path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as answer r&amp;ule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an endpoint&apos;s first rule: method and path, and the answer as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as re&amp;quest…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>into a collection, secrets left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::WireBar</name>
    <message>
        <source>Wire: timing, connection and TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wirebell::WireColumn</name>
    <message>
        <source>Wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wire: timing, connection and TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timing, %1 milliseconds in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timing, none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
