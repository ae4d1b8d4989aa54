package nl.posiv.onboarding.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import nl.posiv.onboarding.nomination.NameLikeness.Name;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names are put to a person as perhaps the same, and which are not. */
class NameLikenessTest {

  private static final NameLikeness LIKENESS = new NameLikeness();

  @ParameterizedTest
  @CsvSource({
    "Олександр, Шевченко, Oleksandr, Shevchenko, 0",
    "Олександр, Шевченко, SHEVCHENKO, Oleksandr, 0",
    "Anna-Mariia, Koval, Mariia, Koval, 1",
    "Olexander, Shevchenko, Oleksandr, Shevchenko, 3",
    "Elena, Koval, Olena, Kovalova, 4",
    "Oлена, Коваль, Olena, Koval, 0"
  })
  void namesAreAsFarApartAsLettersDiffer(
      String given, String family, String otherGiven, String otherFamily, int letters) {
    Name one = new Name(given, family);
    Name other = new Name(otherGiven, otherFamily);

    assertThat(LIKENESS.distance(one, other)).isEqualTo(letters);
    assertThat(LIKENESS.distance(other, one)).isEqualTo(letters);
  }

  /** The examples in the annex of resolution 55. */
  @ParameterizedTest
  @CsvSource({
    "Алушта, alushta",
    "Андрій, andrii",
    "Борщагівка, borshchahivka",
    "Борисенко, borysenko",
    "Вінниця, vinnytsia",
    "Володимир, volodymyr",
    "Гадяч, hadiach",
    "Богдан, bohdan",
    "Згурський, zghurskyi",
    "Ґалаґан, galagan",
    "Ґорґани, gorgany",
    "Донецьк, donetsk",
    "Дмитро, dmytro",
    "Рівне, rivne",
    "Олег, oleh",
    "Есмань, esman",
    "Єнакієве, yenakiieve",
    "Гаєвич, haievych",
    "Короп’є, koropie",
    "Житомир, zhytomyr",
    "Жанна, zhanna",
    "Жежелів, zhezheliv",
    "Закарпаття, zakarpattia",
    "Казимирчук, kazymyrchuk",
    "Медвин, medvyn",
    "Михайленко, mykhailenko",
    "Іванків, ivankiv",
    "Іващенко, ivashchenko",
    "Їжакевич, yizhakevych",
    "Кадиївка, kadyivka",
    "Мар’їне, marine",
    "Йосипівка, yosypivka",
    "Стрий, stryi",
    "Олексій, oleksii",
    "Київ, kyiv",
    "Коваленко, kovalenko",
    "Лебедин, lebedyn",
    "Леонід, leonid",
    "Миколаїв, mykolaiv",
    "Маринич, marynych",
    "Ніжин, nizhyn",
    "Наталія, nataliia",
    "Одеса, odesa",
    "Онищенко, onyshchenko",
    "Полтава, poltava",
    "Петро, petro",
    "Решетилівка, reshetylivka",
    "Рибчинський, rybchynskyi",
    "Суми, sumy",
    "Соломія, solomiia",
    "Тернопіль, ternopil",
    "Троць, trots",
    "Ужгород, uzhhorod",
    "Уляна, uliana",
    "Фастів, fastiv",
    "Філіпчук, filipchuk",
    "Харків, kharkiv",
    "Христина, khrystyna",
    "Біла Церква, bila tserkva",
    "Стеценко, stetsenko",
    "Чернівці, chernivtsi",
    "Шевченко, shevchenko",
    "Шостка, shostka",
    "Кишеньки, kyshenky",
    "Щербухи, shcherbukhy",
    "Гоща, hoshcha",
    "Гаращенко, harashchenko",
    "Юрій, yurii",
    "Корюківка, koriukivka",
    "Яготин, yahotyn",
    "Ярошенко, yaroshenko",
    "Костянтин, kostiantyn",
    "Знам’янка, znamianka",
    "Феодосія, feodosiia"
  })
  void ukrainianIsWrittenInLatinLettersAsOnPassports(String ukrainian, String latin) {
    assertThat(LIKENESS.latin(ukrainian)).isEqualTo(latin);
  }

  @ParameterizedTest
  @CsvSource({
    // One name in three alphabets and languages
    "Mykola, Kovalchuk, Микола, Ковальчук",
    "Mykola, Kovalchuk, Nikolaj, Kovaltsjoek",
    "Микола, Ковальчук, Nikolaj, Kowaltschuk",
    "Микола, Ковальчук, Николай, Ковальчук",
    "Mykola, Kovalchuk, Nikolai, Koval’chuk",
    "Mykola, Kovalchuk, Nicolas, Kovalčuk",
    // Case, apostrophes, hyphens, accents, spaces
    "MYKOLA, KOVALCHUK, mykola, kovalchuk",
    "Mykola, Kovalchuk, ' Mykola ', ' Kovalchuk '",
    "Мар’яна, Лук’яненко, Мар'яна, Лукʼяненко",
    "Мар’яна, Лук’яненко, Mariana, Lukianenko",
    "Anna-Mariia, Nechui-Levytska, Anna Mariia, Nechui Levytska",
    "Annamariia, Koval, Anna-Mariia, Koval",
    "В’ячеслав, Чорновіл, Vyacheslav, Chornovil",
    "В’ячеслав, Чорновіл, Wjatscheslaw, Tschornowil",
    "В’ячеслав, Чорновіл, Vjatsjeslav, Tsjornovil",
    // Swapped, and with a name more
    "Kovalchuk, Mykola, Микола, Ковальчук",
    "Mykola Ivanovych, Kovalchuk, Mykola, Kovalchuk",
    "Mykola, Kovalchuk, Ковальчук, Микола Іванович",
    "Olena, Kovalchuk-Petrenko, Olena, Petrenko",
    // Russian-style spellings
    "Олексій, Олексієнко, Алексей, Алексеенко",
    "Oleksii, Oleksiienko, Alexey, Alekseyenko",
    "Serhii, Zelenskyi, Sergey, Zelensky",
    "Сергій, Зеленський, Sergej, Selenskyj",
    "Сергій, Зеленський, Сергей, Зеленский",
    "Андрій, Олійник, Andrey, Oleynik",
    "Андрій, Олійник, Andrei, Oleinik",
    "Yevhen, Hrytsenko, Evgeny, Gritsenko",
    "Євген, Гриценко, Jewhen, Hryzenko",
    "Volodymyr, Khomenko, Vladimir, Homenko",
    "Володимир, Хоменко, Wladimir, Chomenko",
    "Olena, Shcherbyna, Elena, Shcherbina",
    "Олена, Щербина, Yelena, Schtscherbyna",
    "Олена, Щербина, Jelena, Sjtsjerbina",
    "Oleksandr, Soloviov, Александр, Соловьёв",
    "Олександр, Соловйов, Alexander, Solovyov",
    "Ihor, Haidai, Igor, Gaidai",
    "Oleh, Tsymbaliuk, Oleg, Tsimbalyuk",
    "Олег, Цимбалюк, Oleg, Zymbaljuk",
    "Олег, Цимбалюк, Oleg, Tsymbaljoek",
    "Hryhorii, Zhuk, Grigory, Zjoek",
    "Григорій, Жук, Grigorij, Schuk",
    "Юлія, Ющенко, Julia, Joesjtsjenko",
    "Юлія, Ющенко, Yulia, Yushchenko",
    "Юлія, Ющенко, Julija, Juschtschenko",
    "Наталія, Гайдученко, Natalya, Gayduchenko",
    "Наталія, Гайдученко, Natalja, Haidutschenko",
    "Тетяна, Кузьменко, Tatjana, Kusmenko",
    "Ганна, Їжакевич, Anna, Izhakevich",
    "Катерина, Федорів, Ekaterina, Fedoriw",
    "Дмитро, Смирнов, Dmitri, Smirnoff",
    "Михайло, Гаєвич, Michail, Gayevich",
    "Mykhailo, Haievych, Mychajlo, Hajewytsch",
    "Петро, Лисенко, Pyotr, Lysenko",
    "Yosyp, Szczerba, Йосип, Щерба",
    "Lesia, Ukrainka, Леся, Українка",
    "Yana, Fedorenko, Яна, Федоренко",
    "Вікторія, Максименко, Victoria, Maximenko",
    "Liubov, Prykhodko, Ljubov, Prichodko",
    // Older documents: sch for щ
    "Олена, Щербан, Olena, Scherban",
    "Olena, Shcherban, Olena, Scherban",
    "Юлія, Ющенко, Julia, Yuschenko",
    "Ivan, Tyshchenko, Ivan, Tischenko",
    // Names that are another word elsewhere
    "Andrii, Koval, Andrew, Koval",
    "Андрій, Коваль, Andreas, Koval",
    "Ivan, Koval, John, Koval",
    "Mykola, Koval, Nicholas, Koval",
    "Пилип, Коваль, Philip, Koval",
    "Єва, Коваль, Eva, Koval",
    // Letters of the other alphabet that look alike
    "Oленa, Петренко, Олена, Петренко",
    "Олена, Пeтpeнкo, Olena, Petrenko",
    "Мykola, Kоvalchuk, Mykola, Kovalchuk",
    "Іhor, Hаidai, Ihor, Haidai",
    "Iгор, Гайдай, Ігор, Гайдай",
    // One name only
    "'', Suharno, Suharno, ''",
    "'', Сухарно, '', Sukharno"
  })
  void spellingsOfOneName(String given, String family, String otherGiven, String otherFamily) {
    assertThat(mayBeSame(given, family, otherGiven, otherFamily)).isTrue();
    assertThat(mayBeSame(otherGiven, otherFamily, given, family)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // The given name differs
    "Mykola, Kovalchuk, Mykhailo, Kovalchuk",
    "Oleksandr, Shevchenko, Oleksandra, Shevchenko",
    "Oleksandr, Shevchenko, Oleksii, Shevchenko",
    "Olena, Testenko, Olha, Testenko",
    "Olena, Testenko, Oksana, Testenko",
    "Ivan, Franko, Ivanna, Franko",
    "Viktor, Bondar, Viktoriia, Bondar",
    "Yevhen, Bondar, Yevheniia, Bondar",
    "Yana, Petrenko, Anna, Petrenko",
    "Daria, Petrenko, Daryna, Petrenko",
    "Mariia, Petrenko, Maryna, Petrenko",
    "Andrii, Petrenko, Andriana, Petrenko",
    "Serhii, Koval, Sophia, Koval",
    "Vasyl, Koval, Vasylyna, Koval",
    "Yurii, Koval, Yuliia, Koval",
    // The family name differs
    "Mykola, Kovalchuk, Микола, Коваленко",
    "Oleksandr, Shevchenko, Oleksandr, Shevchuk",
    "Oleksandr, Shevchenko, Oleksandr, Savchenko",
    "Ivan, Petrenko, Ivan, Petrov",
    "Ivan, Bondar, Ivan, Bondarenko",
    "Ivan, Melnyk, Ivan, Melnychuk",
    "Ivan, Tkach, Ivan, Tkachuk",
    "Ivan, Kravets, Ivan, Kravchenko",
    "Iryna, Kovalska, Iryna, Kovalchuk",
    "Ivan, Lysenko, Ivan, Lytvynenko",
    // Only one name in common
    "Petro, Ivanenko, Ivan, Petrenko",
    "Ivan, Ivan, Ivan, Petrenko",
    "Mykola, Kovalchuk, Mykola, Mykolaichuk",
    // Nothing to go by
    "-, -, -, -",
    "'', Koval, Olena, Koval",
    "'', Koval, '', Kovalchuk",
    "'', -, '', -",
    "Andrii, Petrenko, Antin, Petrenko"
  })
  void namesOfTwoPeople(String given, String family, String otherGiven, String otherFamily) {
    assertThat(mayBeSame(given, family, otherGiven, otherFamily)).isFalse();
    assertThat(mayBeSame(otherGiven, otherFamily, given, family)).isFalse();
  }

  private static boolean mayBeSame(String given, String family, String given2, String family2) {
    return LIKENESS.mayBeSame(new Name(given, family), new Name(given2, family2));
  }
}
