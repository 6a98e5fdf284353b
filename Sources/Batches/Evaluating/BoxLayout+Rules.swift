extension BoxLayout {
  /// For each bit of a row the rule to which its box belongs.
  var boxRules: [BoxRule] {
    argumentOfBox.map { number in
      guard number >= 0 else { return BoxRule() }
      let argument = arguments[Int(number)]
      return BoxRule(
        argument: number,
        rule: argument.rule,
        list: argument.list.rawValue + 1,
        weakness: argument.weakness
      )
    }
  }

  /// For each word of a row the bits of rules that have several boxes.
  var severalBoxes: [UInt64] {
    var words = Array(repeating: UInt64(0), count: (argumentOfBox.count + 63) / 64)
    for argument in arguments {
      for word in argument.words where argument.mask(in: word).nonzeroBitCount > 1 || argument.words.count > 1 {
        words[word] |= argument.mask(in: word)
      }
    }
    return words
  }

  /// The masks of all options, word by word, and where those of each option begin; -1 where a rule has boxes in several
  /// words.
  func masks(of options: [Inquiry]) -> (all: [OptionMasks], starts: [Int]) {
    var all: [OptionMasks] = []
    var starts: [Int] = []
    for option in options {
      var masks = Array(repeating: OptionMasks(), count: option.words.count)
      var isPlain = true
      for word in option.words {
        var last: Int32 = -1
        for bit in word * 64..<min(word * 64 + 64, argumentOfBox.count)
        where option.mask >> UInt64(bit & 63) & 1 == 1 && argumentOfBox[bit] >= 0 && argumentOfBox[bit] != last {
          last = argumentOfBox[bit]
          let argument = arguments[Int(last)]
          if argument.firstWord != argument.lastWord { isPlain = false }
          masks[word - option.words.lowerBound].add(argument.mask(in: word), argument.list)
        }
      }
      starts.append(isPlain ? all.count : -1)
      if isPlain { all += masks }
    }
    return (all, starts)
  }
}
