// SPDX-License-Identifier: MIT
#include "draft/curlarguments.h"

#include "draft/curlcommand.h"

namespace wirebell {

namespace {

/// Goes through the words of a command: options, their values, URLs.
class WordReader
{
public:
    WordReader(const QList<QByteArray> &words, CurlCommand &command) : m_words(words), m_command(command) {}

    Result<void> read();

private:
    Result<void> readName(const QByteArray &word);
    Result<void> readLetters(const QByteArray &word);
    Result<void> applyWithNextWord(const CurlOption &option, const QByteArray &written);

    static std::unexpected<Error> refused(const QByteArray &written)
    {
        return failure(ErrorKind::InvalidOption, QString::fromUtf8(written));
    }

    const QList<QByteArray> &m_words;
    CurlCommand &m_command;
    qsizetype m_at = 0;
};

Result<void> WordReader::read()
{
    bool options = true;
    for (; m_at < m_words.size(); ++m_at) {
        const QByteArray &word = m_words.at(m_at);
        Result<void> done;
        if (!options || !word.startsWith('-'))
            done = m_command.addUrl(word);
        else if (word == "--")
            options = false;
        else
            done = word.startsWith("--") ? readName(word) : readLetters(word);
        if (!done)
            return done;
    }
    return {};
}

Result<void> WordReader::applyWithNextWord(const CurlOption &option, const QByteArray &written)
{
    if (m_at + 1 >= m_words.size())
        return refused(written);
    return m_command.apply(option, written, m_words.at(++m_at), true);
}

Result<void> WordReader::readName(const QByteArray &word)
{
    QByteArrayView name = QByteArrayView(word).sliced(2);
    const bool on = !name.startsWith("no-");
    if (!on)
        name = name.sliced(3);
    const CurlOption *option = curlOption(name);
    if (!option || (!on && option->takes != CurlOption::Takes::Switch))
        return refused(word);
    if (option->takes == CurlOption::Takes::Value)
        return applyWithNextWord(*option, word);
    return m_command.apply(*option, word, {}, on);
}

/// "-sSo file", "-XPOST": letters, the last of which may take the rest of the word, or the next one.
Result<void> WordReader::readLetters(const QByteArray &word)
{
    if (word.size() < 2)
        return refused(word);
    for (qsizetype i = 1; i < word.size(); ++i) {
        const QByteArray written = QByteArray("-") + word.at(i);
        const CurlOption *option = curlOption(word.at(i));
        if (!option)
            return refused(written);
        if (option->takes != CurlOption::Takes::Value) {
            if (auto applied = m_command.apply(*option, written, {}, true); !applied)
                return applied;
            continue;
        }
        if (i + 1 < word.size())
            return m_command.apply(*option, written, word.sliced(i + 1), true);
        return applyWithNextWord(*option, written);
    }
    return {};
}

} // namespace

Result<QList<CurlTransfer>> readCurlArguments(const QList<QByteArray> &arguments, const QByteArray &userAgent,
                                              const AskPassword &askPassword)
{
    CurlCommand command(userAgent, askPassword);
    if (auto read = WordReader(arguments, command).read(); !read)
        return std::unexpected(read.error());
    return command.transfers();
}

bool takesNextWord(QByteArrayView word)
{
    if (!word.startsWith('-'))
        return false;
    if (word.startsWith("--")) {
        const CurlOption *option = curlOption(word.sliced(2));
        return option && option->takes == CurlOption::Takes::Value;
    }
    // The first letter of a cluster that takes a value takes the rest of the word, if there is any.
    for (qsizetype i = 1; i < word.size(); ++i) {
        const CurlOption *option = curlOption(word.at(i));
        if (!option)
            return false;
        if (option->takes == CurlOption::Takes::Value)
            return i + 1 == word.size();
    }
    return false;
}

} // namespace wirebell
